import type { OwnRating } from '#domain/assessment/rate-alone.ts';
import { pendingEdits } from '#saving/pending-edits.ts';

import {
  agreeInOwnPart,
  ownChange,
  ownStepKind,
  withOwnEdit,
  type OwnEdit,
  type OwnWords,
} from './own-rating.ts';

/** The edits of members' own ratings in this tab on their way to the database. */
export const ownEdits = pendingEdits<OwnRating, OwnWords, OwnEdit>({
  of: 'own',
  keyOf: (own, { part }) => ownKey(own, part),
  textOf: (edit) => (edit.part === 'note' ? edit.note : undefined),
  withEdit: withOwnEdit,
  agreeInPart: agreeInOwnPart,
  stepOf: (own, edits) => ({
    label: { what: ownStepKind(edits[0]), subject: own.indicator },
    changes: edits.map((edit) => ownChange(own, edit)),
    by: own.member,
  }),
});

/** One for each part of a member's rating; also under which a text of it is kept through a reload. */
export function ownKey({ cycle, member, indicator }: OwnRating, part: OwnEdit['part']): string {
  return `own/${cycle.id}/${member}/${indicator}/${part}`;
}

/** Whether two say something of the same indicator, in the same cycle, for the same member. */
export function isSameRating(a: OwnRating, b: OwnRating): boolean {
  return a.cycle.id === b.cycle.id && a.member === b.member && a.indicator === b.indicator;
}
