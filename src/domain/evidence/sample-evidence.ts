import type { SamplePiece } from '#domain/assessment/sample-content.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Change } from '#domain/records/record.ts';

import { evidenceId, linkEvidence, putEvidence } from './evidence-changes.ts';

/** The changes that add the sample school's evidence; `now` is its living year, before which all was observed. */
export function sampleEvidence(
  school: string,
  pieces: readonly SamplePiece[],
  map: IcMap,
  now: SchoolYear,
): readonly Change[] {
  return pieces.flatMap((piece) => {
    const { what, title, note = '', by, tags } = piece;
    const id = evidenceId(`sample-${piece.id}`);
    const observedOn = dateOf(now - piece.yearsBack, piece.on);
    return [
      putEvidence(school, id, {
        what,
        title,
        note,
        observedOn,
        addedBy: by,
        tags: [...tags],
        students: 'none',
      }),
      ...piece.for.map(({ code, level: rank }) => {
        const level = map.levels.find((one) => one.rank === rank)?.id;
        return linkEvidence(school, id, { map: map.id, indicator: code, level });
      }),
    ];
  });
}

/** A school year begins on July 1: what comes before that in the calendar is in its second half. */
function dateOf(schoolYear: SchoolYear, on: string): string {
  return `${on < '07-01' ? schoolYear + 1 : schoolYear}-${on}`;
}
