import { isAgreementLow } from '#domain/analysis/low-agreement.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { collectedIn, countCollected } from '#domain/evidence/of-year.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { ProofWords } from './board-summary.ts';
import { groupedHash } from './hash-words.ts';
import { nameOf } from './year-words.ts';

type Records = ReadonlyMap<string, Snapshot>;

/** How much evidence the records of these years list, and how much is collected of a year under way, in sentences. */
export function aboutEvidence(
  years: readonly ComparedYear[],
  { records, collected }: { readonly records: Records; readonly collected: readonly Piece[] },
): readonly string[] {
  return years.map((one) => {
    const year = nameOf(one);
    const all = indicatorsOf(one.year.map).length;
    const record = records.get(one.year.key);
    if (record === undefined) {
      const here = collectedIn(collected, one.year.schoolYear, one.year.map);
      if (here.length === 0) return t('board.evidence-living-none', { year });
      const indicators = t('board.evidence-indicators', { count: here.length, all });
      return t('board.evidence-living', { year, count: countCollected(here), indicators });
    }
    const listed = (record.content.evidence ?? []).filter(({ pieces }) => pieces.length > 0);
    if (listed.length === 0) return t('board.evidence-none', { year });
    const indicators = t('board.evidence-indicators', { count: listed.length, all });
    return t('board.evidence-line', { year, count: countListed(record), indicators });
  });
}

/** A piece that serves several indicators counts once: the same file, or the same title of the same day. */
function countListed({ content, words }: Snapshot): number {
  const pieces = (content.evidence ?? []).flatMap((one) => one.pieces);
  return new Set(
    pieces.map(({ title, observedOn, file }) =>
      JSON.stringify([file ?? '', words.get(title) ?? title, observedOn]),
    ),
  ).size;
}

/** What a record says of how the team came to its ratings: where it was far apart, and on what a dissent is kept. */
export function aboutAgreement(record: Snapshot | undefined): readonly string[] {
  const agreement = record?.content.agreement ?? [];
  const year = record === undefined ? '' : schoolYearName(record.content.schoolYear);
  const low = agreement.filter(isAgreementLow).map(({ indicator }) => indicator);
  const dissenting = agreement.filter(({ dissent = [] }) => dissent.length > 0);
  const count = dissenting.reduce((sum, { dissent = [] }) => sum + dissent.length, 0);
  const codes = listInWords(dissenting.map(({ indicator }) => indicator));
  return [
    ...(low.length === 0
      ? []
      : [t('board.agreement-low', { count: low.length, codes: listInWords(low), year })]),
    ...(count === 0 ? [] : [t('board.dissent', { count, codes, year })]),
  ];
}

/** The hashes of the records of these years, and how to check them. */
export function proofWords(years: readonly ComparedYear[], records: Records): ProofWords {
  const recorded = years.flatMap((one) => {
    const record = records.get(one.year.key);
    if (record === undefined) return [];
    return [
      { name: t('board.proof-record', { year: nameOf(one) }), grouped: groupedHash(record.id) },
    ];
  });
  return {
    intro:
      recorded.length === 0
        ? t('board.proof-none')
        : t('board.proof-intro', { count: recorded.length }),
    records: recorded,
    how: recorded.length === 0 ? '' : t('board.proof-how'),
  };
}
