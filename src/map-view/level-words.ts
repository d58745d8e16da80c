import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelById, levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

/** A level as its radio button and its mark are called: `2, Progressing`. */
export function levelInWords(map: IcMap, id: LevelId): string {
  const found = levelById(map, id);
  return found === undefined ? id : t('level.numbered', { rank: found.rank, name: found.name });
}

/** An existing state in words: `2, Progressing`, `Not yet at Getting Started`, … */
export function stateInWords(map: IcMap, state: ExistingState): string {
  switch (state.is) {
    case 'at-level':
      return levelInWords(map, state.level);
    case 'not-yet':
      return t('level.not-yet', { level: lowestLevelName(map) });
    case 'not-applicable':
      return t('level.not-applicable');
    case 'not-rated':
      return t('level.not-rated');
  }
}

/** From where to where, in one sentence without its full stop. */
export function fromToInWords(
  map: IcMap,
  existing: ExistingState,
  desired: LevelId | undefined,
): string {
  const existingWords = stateInWords(map, existing);
  if (existing.is === 'not-applicable') return existingWords;
  if (desired === undefined) return t('level.from-to-none', { existing: existingWords });
  if (existing.is === 'at-level' && existing.level === desired) {
    return t('level.stays-at', { existing: existingWords });
  }
  return t('level.from-to', { existing: existingWords, desired: levelInWords(map, desired) });
}

/** How many indicators stand where, lowest first, empty places left out. */
export function distributionInWords(map: IcMap, states: readonly ExistingState[]): string {
  const counts = [
    ...countedNotYet(map, states),
    ...levelsAscending(map).flatMap((level) => {
      const count = states.filter((s) => s.is === 'at-level' && s.level === level.id).length;
      return count === 0 ? [] : [t('level.count-at', { count, level: level.name })];
    }),
    ...countedNotApplicable(states),
    ...countedNotRated(states),
  ];
  const anythingSaid = states.some((state) => state.is !== 'not-rated');
  return anythingSaid
    ? t('level.strip-sentence', { counts: counts.join(', ') })
    : t('level.strip-nothing');
}

export function lowestLevelName(map: IcMap): string {
  return levelsAscending(map)[0]?.name ?? '';
}

function countedNotYet(map: IcMap, states: readonly ExistingState[]): readonly string[] {
  const count = states.filter((state) => state.is === 'not-yet').length;
  return count === 0 ? [] : [t('level.count-not-yet', { count, level: lowestLevelName(map) })];
}

function countedNotApplicable(states: readonly ExistingState[]): readonly string[] {
  const count = states.filter((state) => state.is === 'not-applicable').length;
  return count === 0 ? [] : [t('level.count-not-applicable', { count })];
}

function countedNotRated(states: readonly ExistingState[]): readonly string[] {
  const count = states.filter((state) => state.is === 'not-rated').length;
  return count === 0 ? [] : [t('level.count-not-rated', { count })];
}
