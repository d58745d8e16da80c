import type { CarriedState } from '#domain/comparison/carried.ts';
import type { AgreedRating, ExistingState } from '#domain/assessment/rating.ts';

import type { RatingEdit } from './rating-edit.ts';

/** What is left to say of last year's rating, as it was. */
export interface StillSo {
  readonly is: 'so' | 'wanted';
  readonly edits: readonly [RatingEdit, ...(readonly RatingEdit[])];
  /** Where the indicator then stands. */
  readonly existing: ExistingState;
  readonly desired: string | undefined;
}

/**
 * What saying "still so" writes: whatever this year doesn't say yet and last year does. Nothing that was said this
 * year is ever replaced. Undefined where nothing is left to say.
 */
export function stillSo(
  last: CarriedState,
  { existing, desired }: AgreedRating,
): StillSo | undefined {
  const isOpen = existing.is === 'not-rated';
  const state = isOpen ? (last.existing ?? existing) : existing;
  const level = desired ?? (state.is === 'not-applicable' ? undefined : last.desired);
  const wants: readonly RatingEdit[] =
    desired === undefined && level !== undefined ? [{ part: 'desired', level }] : [];
  if (isOpen && state.is !== 'not-rated') {
    const edits = [{ part: 'existing', state } as const, ...wants] as const;
    return { is: 'so', edits, existing: state, desired: level };
  }
  const [want] = wants;
  return want && { is: 'wanted', edits: [want], existing, desired: level };
}
