import { t } from '#i18n/translate.ts';

import type { IndicatorPart, OutcomePart, StatePart } from './at-a-glance.ts';
import {
  advanceBy,
  bottomOf,
  contentWidth,
  keepRoom,
  MARGIN,
  pour,
  sheetAt,
  type Composer,
} from './composer.ts';
import { descriptorFlow, listItem } from './descriptor-flow.ts';
import { flowHeight, gap, glued, textFlow, type Flow } from './flow.ts';
import { HAIRLINE } from './inks.ts';
import { agreementFlow } from './layout-agreement.ts';
import { levelChip } from './level-chip.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, HEADING, LABEL, NOTE, SMALL, SUBHEADING } from './styles.ts';
import type { Typesetter } from './typesetting.ts';

const GUTTER = 20;
/** A block up to this part of a page is moved to the next one rather than broken. */
const WHOLE_UP_TO = 0.55;

/** One outcome's part: per indicator what the existing and the desired level say, and why. */
export function layOutOutcome(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  outcome: OutcomePart,
): void {
  const width = contentWidth(composer);
  const title = t('report.outcome', { code: outcome.code });
  keepRoom(composer, 190);
  pour(composer, [
    {
      x: MARGIN.side,
      flow: glued([
        gap(8),
        ...textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, { width }),
        ...textFlow(setter, addNode(parent, 'P'), outcome.statement, BODY, { width }),
        gap(6),
      ]),
    },
  ]);
  for (const indicator of outcome.indicators) layOutIndicator(composer, setter, parent, indicator);
}

function layOutIndicator(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  indicator: IndicatorPart,
): void {
  const section = addNode(parent, 'Sect');
  const width = contentWidth(composer);
  const half = (width - GUTTER) / 2;
  const headingNode = addNode(section, 'H3', { title: indicator.code });
  const heading = [
    gap(7),
    ...textFlow(setter, headingNode, `${indicator.code} · ${indicator.statement}`, SUBHEADING, {
      width,
    }),
    gap(3),
  ];
  const states = stateColumns(setter, section, indicator, half);
  const rest = [
    ...rationaleFlow(setter, section, indicator, width),
    ...(indicator.agreement === undefined
      ? []
      : agreementFlow(setter, section, indicator.agreement, width)),
    ...listFlow(setter, section, t('report.evidence'), { lines: indicator.evidence, width }),
    ...tickedFlow(setter, section, indicator, width),
    gap(7),
  ];
  const columnsHeight = Math.max(...states.map(flowHeight));
  const height = flowHeight(heading) + columnsHeight + flowHeight(rest);
  const page = bottomOf(composer) - MARGIN.top;
  const firstLines = flowHeight(heading) + 60;
  keepRoom(composer, height <= page * WHOLE_UP_TO ? height : firstLines);
  drawTopRule(composer);
  pour(composer, [{ x: MARGIN.side, flow: heading }]);
  pour(
    composer,
    states.map((flow, index) => ({ x: MARGIN.side + index * (half + GUTTER), flow })),
  );
  pour(composer, [{ x: MARGIN.side, flow: rest }]);
}

/** The existing and the desired state side by side; read one after the other. */
function stateColumns(
  setter: Typesetter,
  section: StructureNode,
  { existing, desired }: IndicatorPart,
  width: number,
): readonly Flow[] {
  const isSame =
    existing.is === 'at-level' &&
    desired.is === 'at-level' &&
    existing.level.id === desired.level.id;
  const left = stateFlow(setter, section, existing, { width, isDesired: false });
  if (existing.is === 'not-applicable') return [left];
  if (!isSame) return [left, stateFlow(setter, section, desired, { width, isDesired: true })];
  const note = textFlow(setter, addNode(section, 'P'), t('report.desired-same'), NOTE, { width });
  return [left, [...labelAndChip(setter, section, desired, { width, isDesired: true }), ...note]];
}

interface StateColumn {
  readonly width: number;
  readonly isDesired: boolean;
}

function labelAndChip(
  setter: Typesetter,
  section: StructureNode,
  state: StatePart,
  { width, isDesired }: StateColumn,
): Flow {
  const label = isDesired ? t('report.desired') : t('report.existing');
  const chipWidth = Math.min(width, 176);
  return [
    ...glued(textFlow(setter, addNode(section, 'P'), label, LABEL, { width })),
    {
      ...levelChip(setter, { owner: addNode(section, 'P'), state, isDesired, width: chipWidth }),
      isGlued: true,
    },
    gap(4, true),
  ];
}

function stateFlow(
  setter: Typesetter,
  section: StructureNode,
  state: StatePart,
  column: StateColumn,
): Flow {
  const head = labelAndChip(setter, section, state, column);
  if (state.is === 'at-level') {
    const { level, descriptor, ticked } = state;
    const facts = { level, descriptor, ticked, look: BODY, width: column.width };
    return [...head, ...descriptorFlow(setter, section, facts)];
  }
  if (state.reason === undefined || state.reason === '') return head;
  const reason = t('report.not-applicable-reason', { reason: state.reason });
  return [
    ...head,
    ...textFlow(setter, addNode(section, 'P'), reason, BODY, { width: column.width }),
  ];
}

function rationaleFlow(
  setter: Typesetter,
  section: StructureNode,
  { rationale, existing }: IndicatorPart,
  width: number,
): Flow {
  const isRated = existing.is === 'at-level' || existing.is === 'not-yet';
  if (rationale.length === 0 && !isRated) return [];
  const label = textFlow(setter, addNode(section, 'P'), t('report.rationale'), LABEL, { width });
  const paragraphs =
    rationale.length === 0
      ? textFlow(setter, addNode(section, 'P'), t('report.no-rationale'), NOTE, { width })
      : rationale.flatMap((text) => [
          ...textFlow(setter, addNode(section, 'P'), text, BODY, { width }),
          gap(2),
        ]);
  return [gap(5), ...glued(label), ...paragraphs];
}

function listFlow(
  setter: Typesetter,
  section: StructureNode,
  title: string,
  { lines, width }: { readonly lines: readonly string[]; readonly width: number },
): Flow {
  if (lines.length === 0) return [];
  const label = textFlow(setter, addNode(section, 'P'), title, LABEL, { width });
  const list = addNode(section, 'L');
  const items = lines.flatMap((line) =>
    listItem(setter, list, line, { look: SMALL, width, isTicked: false }),
  );
  return [gap(5), ...glued(label), ...items];
}

function tickedFlow(
  setter: Typesetter,
  section: StructureNode,
  { tickedElsewhere }: IndicatorPart,
  width: number,
): Flow {
  if (tickedElsewhere.length === 0) return [];
  const label = textFlow(setter, addNode(section, 'P'), t('report.ticked-elsewhere'), LABEL, {
    width,
  });
  const list = addNode(section, 'L');
  const items = tickedElsewhere.flatMap(({ level, text }) =>
    listItem(setter, list, t('report.ticked-at', { level, text }), {
      look: SMALL,
      width,
      isTicked: true,
    }),
  );
  return [gap(5), ...glued(label), ...items];
}

function drawTopRule(composer: Composer): void {
  if (composer.y === MARGIN.top) return;
  sheetAt(composer, composer.page).drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [MARGIN.side, composer.y],
      [composer.paper.width - MARGIN.side, composer.y],
    ],
    ink: HAIRLINE,
    width: 0.6,
  });
  advanceBy(composer, 1);
}

/** The sentence before the parts that says what a check mark means. */
export function layOutTickKey(composer: Composer, setter: Typesetter, parent: StructureNode): void {
  const width = contentWidth(composer);
  const words = textFlow(setter, addNode(parent, 'P'), t('report.tick-key'), NOTE, { width });
  pour(composer, [{ x: MARGIN.side, flow: words }]);
}
