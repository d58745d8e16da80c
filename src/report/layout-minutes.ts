import { t } from '#i18n/translate.ts';

import type { MinutesPart } from './at-a-glance.ts';
import { contentWidth, keepRoom, MARGIN, pour, startPage, type Composer } from './composer.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, HEADING, NOTE, SUBHEADING } from './styles.ts';
import type { Typesetter } from './typesetting.ts';

const INDENT = 14;

/** The appendix: what the team’s meetings wrote down, each in the words of its minutes. Begins a page. */
export function layOutMinutes(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  minutes: readonly MinutesPart[],
): void {
  startPage(composer);
  const width = contentWidth(composer);
  const title = t('report.minutes');
  pour(composer, [
    {
      x: MARGIN.side,
      flow: glued([
        ...textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, { width }),
        ...textFlow(setter, addNode(parent, 'P'), t('report.minutes-intro'), NOTE, { width }),
        gap(4),
      ]),
    },
  ]);
  for (const one of minutes) {
    const section = addNode(parent, 'Sect');
    const heading = t('report.minutes-of', { date: one.heldOn });
    keepRoom(composer, 90);
    const node = addNode(section, 'H3', { title: heading });
    pour(composer, [
      {
        x: MARGIN.side,
        flow: [
          gap(8),
          ...glued(textFlow(setter, node, heading, SUBHEADING, { width })),
          gap(2, true),
          ...one.blocks.flatMap((block) => blockFlow(setter, section, block, width)),
        ],
      },
    ]);
  }
}

/** Lines that belong together; the first one heads the others, those that begin with a space stand farther in. */
function blockFlow(
  setter: Typesetter,
  section: StructureNode,
  lines: readonly string[],
  width: number,
): Flow {
  return [
    gap(4),
    ...lines.flatMap((line, index) => {
      const isHead = index === 0 && lines.length > 1;
      const flow = textFlow(setter, addNode(section, 'P'), line.trim(), isHead ? BODY_BOLD : BODY, {
        width,
        indent: line.startsWith(' ') ? INDENT : 0,
      });
      return isHead ? glued(flow) : flow;
    }),
  ];
}
