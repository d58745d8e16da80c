import { t } from '#i18n/translate.ts';

import type { AtAGlance, TeamGroup } from './at-a-glance.ts';
import { contentWidth, keepRoom, MARGIN, pour, type Composer } from './composer.ts';
import { listItem } from './descriptor-flow.ts';
import { flowHeight, gap, glued, textFlow, type Flow } from './flow.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, HEADING, NOTE, SUBHEADING } from './styles.ts';
import type { Typesetter } from './typesetting.ts';

const GUTTER = 20;

/** The school's vision and mission, and its STEM leadership team by group. */
export function layOutSchool(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  model: AtAGlance,
): void {
  const width = contentWidth(composer);
  const half = (width - GUTTER) / 2;
  heading(composer, setter, parent, t('report.vision-mission'));
  const vision = words(
    setter,
    parent,
    t('report.vision'),
    model.vision || t('report.no-vision'),
    half,
  );
  const mission = words(
    setter,
    parent,
    t('report.mission'),
    model.mission || t('report.no-mission'),
    half,
  );
  pour(composer, [
    { x: MARGIN.side, flow: vision },
    { x: MARGIN.side + half + GUTTER, flow: mission },
  ]);
  heading(composer, setter, parent, t('report.team'));
  if (model.team.length === 0) {
    const none = textFlow(setter, addNode(parent, 'P'), t('report.no-team'), BODY, { width });
    pour(composer, [{ x: MARGIN.side, flow: none }]);
  }
  layOutTeam(composer, setter, parent, model.team);
  if (model.nobody !== '') {
    const nobody = textFlow(setter, addNode(parent, 'P'), model.nobody, NOTE, { width });
    pour(composer, [{ x: MARGIN.side, flow: [gap(4), ...nobody] }]);
  }
}

/** Groups in rows of three columns, read from left to right. */
function layOutTeam(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  team: readonly TeamGroup[],
): void {
  const columns = 3;
  const width = (contentWidth(composer) - (columns - 1) * GUTTER) / columns;
  for (let from = 0; from < team.length; from += columns) {
    const flows = team.slice(from, from + columns).map((group): Flow => {
      const title = textFlow(
        setter,
        addNode(parent, 'H3', { title: group.name }),
        group.name,
        SUBHEADING,
        {
          width,
        },
      );
      const list = addNode(parent, 'L');
      const members = group.members.flatMap(({ name, position }) =>
        listItem(
          setter,
          list,
          position === '' ? name : t('report.member-position', { name, position }),
          {
            look: BODY,
            width,
            isTicked: false,
          },
        ),
      );
      return [gap(4), ...glued(title), ...members];
    });
    keepRoom(composer, Math.min(Math.max(...flows.map(flowHeight)), 200));
    pour(
      composer,
      flows.map((flow, index) => ({ x: MARGIN.side + index * (width + GUTTER), flow })),
    );
  }
}

function heading(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  title: string,
): void {
  keepRoom(composer, 90);
  const flow = textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, {
    width: contentWidth(composer),
  });
  pour(composer, [{ x: MARGIN.side, flow: glued([gap(10), ...flow, gap(2)]) }]);
}

function words(
  setter: Typesetter,
  parent: StructureNode,
  title: string,
  text: string,
  width: number,
): Flow {
  const head = textFlow(setter, addNode(parent, 'H3', { title }), title, SUBHEADING, { width });
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => [...textFlow(setter, addNode(parent, 'P'), line, BODY, { width }), gap(2)]);
  return [...glued(head), ...paragraphs];
}
