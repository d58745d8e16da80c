import type { Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';

/** What a binder may take its levels from: a year as it stands, or a recorded At-A-Glance. */
export type BinderBasis =
  | { readonly is: 'today'; readonly id: string; readonly cycle: Cycle; readonly map: IcMap }
  | { readonly is: 'recorded'; readonly id: string; readonly snapshot: Snapshot };

/** All bases of a school, the newest year first; within a year today, then records that hold, newest first. */
export function binderBases(
  cycles: readonly Cycle[],
  maps: readonly IcMap[],
  { inOrder, amendedBy }: SnapshotChain,
): readonly BinderBasis[] {
  const living = cycles.flatMap((cycle): readonly BinderBasis[] => {
    const map = maps.find(({ id, version }) => id === cycle.map && version === cycle.mapVersion);
    return map === undefined ? [] : [{ is: 'today', id: cycle.id, cycle, map }];
  });
  const recorded = inOrder
    .filter(({ id }) => !amendedBy.has(id))
    .map((snapshot): BinderBasis => ({ is: 'recorded', id: snapshot.id, snapshot }))
    .toReversed();
  return [...living, ...recorded].toSorted((a, b) => yearOf(b) - yearOf(a));
}

export function yearOf(basis: BinderBasis): number {
  return basis.is === 'today' ? basis.cycle.schoolYear : basis.snapshot.content.schoolYear;
}

export function mapOf(basis: BinderBasis): IcMap {
  return basis.is === 'today' ? basis.map : basis.snapshot.content.map;
}

/** A basis in words; the map is named where the school has worked with several. */
export function basisInWords(basis: BinderBasis, all: readonly BinderBasis[]): string {
  const words = yearInWords(basis);
  const isOneMap = new Set(all.map((other) => mapOf(other).id)).size === 1;
  return isOneMap ? words : t('binder.year-of-map', { words, map: mapOf(basis).title });
}

function yearInWords(basis: BinderBasis): string {
  const year = schoolYearName(yearOf(basis));
  if (basis.is === 'today') return t('binder.year-today', { year });
  const { recordedOn, status } = basis.snapshot.content;
  const date = longDate(recordedOn);
  return status === 'interim'
    ? t('binder.year-recorded-interim', { year, date })
    : t('binder.year-recorded', { year, date });
}
