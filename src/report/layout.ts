import { t } from '#i18n/translate.ts';

import type { AtAGlance } from './at-a-glance.ts';
import { contentWidth, MARGIN, newComposer, pour, startPage, type Composer } from './composer.ts';
import type { LaidOutDocument, Paper } from './drawing.ts';
import { gap, textFlow } from './flow.ts';
import { layOutFooters } from './layout-footers.ts';
import { layOutForm, type FormSize } from './layout-form.ts';
import { layOutHead } from './layout-head.ts';
import { layOutMinutes } from './layout-minutes.ts';
import { layOutOutcome, layOutTickKey } from './layout-outcome.ts';
import { layOutPicture } from './layout-picture.ts';
import { layOutSchool } from './layout-school.ts';
import { layOutProof, layOutSignOff } from './layout-sign-off.ts';
import { addNode, type StructureNode } from './structure.ts';
import { NOTE } from './styles.ts';
import { newTypesetter, type FontsByWeight, type Typesetter } from './typesetting.ts';

/** Largest first: the first with which the form fits on one page is taken, or else the largest. */
const LARGEST_FORM: FormSize = { text: 8.5, padding: 3 };
const FORM_SIZES: readonly FormSize[] = [
  LARGEST_FORM,
  { text: 8, padding: 2 },
  { text: 7.6, padding: 1.4 },
  { text: 7.3, padding: 0.8 },
];

/** A laid-out At-A-Glance and the characters that the fonts lack, each once. */
export interface LaidOutAtAGlance extends LaidOutDocument {
  readonly replacedCharacters: readonly string[];
}

/**
 * Lays out an At-A-Glance on paper: the form on page 1, the picture, the school and its team, a part for
 * every outcome, on request the minutes, the sign-off and the proof. Pure: the same words and fonts give the same pages.
 */
export function layOutAtAGlance(
  model: AtAGlance,
  fonts: FontsByWeight,
  { paper, withMinutes = false }: { readonly paper: Paper; readonly withMinutes?: boolean },
): LaidOutAtAGlance {
  const setter = newTypesetter(fonts);
  const { composer, structure } = formOnOnePage(model, setter, paper);
  startPage(composer);
  layOutPicture(composer, setter, addNode(structure, 'Sect'), model);
  layOutSchool(composer, setter, addNode(structure, 'Sect'), model);
  startPage(composer);
  if (hasTicks(model)) layOutTickKey(composer, setter, structure);
  for (const outcome of model.outcomes) {
    layOutOutcome(composer, setter, addNode(structure, 'Sect'), outcome);
  }
  if (withMinutes && model.minutes.length > 0) {
    layOutMinutes(composer, setter, addNode(structure, 'Sect'), model.minutes);
  }
  layOutSignOff(composer, setter, addNode(structure, 'Sect'));
  layOutProof(composer, setter, addNode(structure, 'Sect'), model);
  if (setter.replaced().length > 0) layOutReplacedNote(composer, setter, structure);
  layOutFooters(composer, setter, model);
  return { paper, sheets: composer.sheets, structure, replacedCharacters: setter.replaced() };
}

function formOnOnePage(
  model: AtAGlance,
  setter: Typesetter,
  paper: Paper,
): { composer: Composer; structure: StructureNode } {
  const layOutWith = (size: FormSize) => {
    const composer = newComposer(paper);
    const structure: StructureNode = { role: 'Document', children: [] };
    const section = addNode(structure, 'Sect');
    layOutHead(composer, setter, section, model);
    layOutForm(composer, setter, section, model, size);
    return { composer, structure };
  };
  for (const size of FORM_SIZES) {
    const trial = layOutWith(size);
    if (trial.composer.sheets.length === 1) return trial;
  }
  return layOutWith(LARGEST_FORM);
}

function hasTicks(model: AtAGlance): boolean {
  return model.outcomes.some(({ indicators }) =>
    indicators.some(
      ({ existing, tickedElsewhere }) =>
        tickedElsewhere.length > 0 || (existing.is === 'at-level' && existing.ticked.size > 0),
    ),
  );
}

function layOutReplacedNote(
  composer: Composer,
  setter: Typesetter,
  structure: StructureNode,
): void {
  const owner = addNode(structure, 'P');
  const flow = textFlow(setter, owner, t('report.replaced-note'), NOTE, {
    width: contentWidth(composer),
  });
  pour(composer, [{ x: MARGIN.side, flow: [gap(6), ...flow] }]);
}
