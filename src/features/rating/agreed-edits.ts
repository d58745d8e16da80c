import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { pendingEdits, type PendingEdit } from '#saving/pending-edits.ts';

import {
  agreeInPart,
  changeFor,
  keyOf,
  stepKindOf,
  textOf,
  withEdit,
  type RatingEdit,
} from './rating-edit.ts';

/** The indicator of a cycle that the team says something about. */
export interface RatedPlace {
  readonly cycle: Cycle;
  readonly indicator: string;
}

export type AgreedEdit = PendingEdit<RatedPlace, AgreedRating, RatingEdit>;

/** The edits of the team's ratings in this tab on their way to the database. */
export const agreedEdits = pendingEdits<RatedPlace, AgreedRating, RatingEdit>({
  of: 'team',
  keyOf: placeKey,
  textOf,
  withEdit,
  agreeInPart,
  stepOf: ({ cycle, indicator }, edits) => ({
    label: { what: stepKindOf(edits), subject: indicator },
    changes: edits.map((edit) => changeFor(cycle, indicator, edit)),
  }),
});

/** One for each part of a rating; also under which its text is kept through a reload. */
function placeKey({ cycle, indicator }: RatedPlace, edit: RatingEdit): string {
  return `${cycle.id}/${indicator}/${keyOf(edit)}`;
}
