import { t } from '#i18n/translate.ts';

import type { AgreementPart } from './at-a-glance.ts';
import { listItem } from './descriptor-flow.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, LABEL, NOTE } from './styles.ts';
import type { Typesetter } from './typesetting.ts';

/** How the team came to a rating, below its rationale: reasons, how far apart it was, and dissent. */
export function agreementFlow(
  setter: Typesetter,
  section: StructureNode,
  { raters, low, distribution, existingReason, desiredReason, dissent }: AgreementPart,
  width: number,
): Flow {
  const labelled = (label: string, paragraphs: readonly string[]): Flow =>
    paragraphs.length === 0
      ? []
      : [
          gap(5),
          ...glued(textFlow(setter, addNode(section, 'P'), label, LABEL, { width })),
          ...paragraphs.flatMap((text) => [
            ...textFlow(setter, addNode(section, 'P'), text, BODY, { width }),
            gap(2),
          ]),
        ];
  const numbers = [raters, distribution].filter((words) => words !== '').join(' ');
  return [
    ...labelled(t('report.existing-reason'), existingReason),
    ...labelled(t('report.desired-reason'), desiredReason),
    ...labelled(t('report.low-agreement'), low === '' ? [] : [low]),
    ...dissentFlow(setter, section, dissent, width),
    ...(numbers === ''
      ? []
      : [gap(4), ...textFlow(setter, addNode(section, 'P'), numbers, NOTE, { width })]),
  ];
}

function dissentFlow(
  setter: Typesetter,
  section: StructureNode,
  dissent: AgreementPart['dissent'],
  width: number,
): Flow {
  if (dissent.length === 0) return [];
  const label = textFlow(setter, addNode(section, 'P'), t('report.dissent'), LABEL, { width });
  const list = addNode(section, 'L');
  return [
    gap(5),
    ...glued(label),
    ...dissent.flatMap(({ text, by }) =>
      listItem(setter, list, t('report.dissent-line', { by, text }), {
        look: BODY,
        width,
        isTicked: false,
      }),
    ),
  ];
}
