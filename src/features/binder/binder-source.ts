import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { School } from '#domain/assessment/school.ts';
import type { SnapshotRating } from '#domain/assessment/snapshot-content.ts';
import { planBinder, type BinderChoice } from '#domain/binder/binder-plan.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { localDate } from '#platform/local-date.ts';
import type { BinderSource } from '#report/binder-model.ts';

import { mapOf, yearOf, type BinderBasis } from './binder-bases.ts';

/** What is chosen on the screen. */
export interface BinderAsked {
  /** The id of a basis. */
  readonly basis: string;
  /** The id of the crosswalk to follow; the map’s own order where it is undefined. */
  readonly crosswalk: string | undefined;
  readonly onlyItsYear: boolean;
  readonly withUnsorted: boolean;
  readonly withoutConsent: boolean;
}

interface Parts {
  readonly school: School;
  readonly basis: BinderBasis;
  readonly ratings: ReadonlyMap<string, SnapshotRating>;
  readonly pieces: readonly Piece[];
  readonly crosswalk: Crosswalk | undefined;
  readonly asked: BinderAsked;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a binder is made from by these options; what became of its files is known when they are written. */
export function binderSource(parts: Parts): Omit<BinderSource, 'files'> {
  const { school, basis, ratings, pieces, crosswalk, asked, now } = parts;
  const map = mapOf(basis);
  const year = yearOf(basis);
  const choice: BinderChoice = {
    order: crosswalk === undefined ? { is: 'outcomes' } : { is: 'standards', of: crosswalk },
    year: asked.onlyItsYear ? year : undefined,
    withUnsorted: asked.withUnsorted,
    withoutConsent: asked.withoutConsent,
  };
  const notApplicable = new Set(
    [...ratings.values()]
      .filter(({ existing }) => existing.is === 'not-applicable')
      .map(({ indicator }) => indicator),
  );
  return {
    school: basis.is === 'today' ? school : basis.snapshot.content.school,
    map,
    schoolYear: year,
    ratings,
    basis:
      basis.is === 'today'
        ? { is: 'today' }
        : {
            is: 'recorded',
            on: basis.snapshot.content.recordedOn,
            record: basis.snapshot.id,
          },
    choice,
    plan: planBinder(map, pieces, notApplicable, choice),
    madeOn: localDate(now),
    madeAt: new Date(now).toISOString(),
  };
}

/** The ratings of a basis by indicator code; undefined while those of a living year are being read. */
export function ratingsOf(
  basis: BinderBasis,
  agreed: ReadonlyMap<string, AgreedRating> | undefined,
): ReadonlyMap<string, SnapshotRating> | undefined {
  if (basis.is === 'recorded') {
    const { ratings } = basis.snapshot.content;
    return new Map(ratings.map((rating) => [rating.indicator, rating]));
  }
  return (
    agreed &&
    new Map([...agreed].map(([code, rating]) => [code, { ...rating, ticked: [...rating.ticked] }]))
  );
}
