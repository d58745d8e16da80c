import { schoolYearName } from '#domain/assessment/school-year.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { helpOn, standingOn } from '#domain/schools/indicator-standing.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { placeInWords } from '#map-view/place-words.ts';

import type { AgendaEntry } from './agenda-entries.ts';
import type { CoachView } from './coach-view.ts';
import { descriptorLines, needInWords, nextLevelOf } from './need-words.ts';
import { placeOf } from './place-of.ts';

/** The agenda as plain text, to paste into a mail or a document. */
export function agendaText(
  view: CoachView,
  entries: readonly AgendaEntry[],
  group: string | undefined,
): string {
  const { shown, inYear, schoolYear } = view;
  const head = [
    group === undefined ? t('schools.agenda-title') : t('schools.agenda-title-of', { group }),
    t('schools.of-schools', { count: inYear.recorded.length, year: schoolYearName(schoolYear) }),
  ].join('\n');
  const parts = entries.map((entry, index) => {
    const { need, indicator, item } = entry;
    const next = nextLevelOf(shown, indicator, need);
    const able = helpersOf(view, entry);
    return [
      t('schools.agenda-numbered', {
        number: index + 1,
        code: indicator.code,
        statement: mapWording(indicator.statement),
      }),
      needInWords(shown, need),
      ...(next === undefined
        ? []
        : [
            t('schools.agenda-goal', { level: placeInWords(shown, next.place) }),
            ...descriptorLines(next.descriptor),
          ]),
      t('schools.agenda-schools', { names: namesOf(view, need.schools) }),
      ...(able.length === 0 ? [] : [t('schools.agenda-helpers', { names: namesOf(view, able) })]),
      ...(item.note.trim() === '' ? [] : [t('schools.agenda-note', { note: item.note.trim() })]),
    ].join('\n');
  });
  return [head, ...parts].join('\n\n');
}

/** Schools that have reached what these want next. */
export function helpersOf(
  { shown, inYear }: CoachView,
  { need }: Pick<AgendaEntry, 'need'>,
): readonly SchoolFacts[] {
  const standing = standingOn(shown.scale, inYear.recorded, need.position);
  const wanted = need.wanted[0]?.place;
  return helpOn(standing).find(({ place }) => place === wanted)?.reached ?? [];
}

/** Those that share their name with another one are told apart by their place and the beginning of their id. */
function namesOf({ namesakes }: CoachView, schools: readonly SchoolFacts[]): string {
  return schools
    .map((school) => {
      if (!namesakes.has(school.id)) return school.name;
      const id = t('schools.id', { id: school.id.slice(0, 6) });
      return `${school.name} (${[placeOf(school), id].filter((part) => part !== '').join(', ')})`;
    })
    .join('; ');
}
