import { crosswalkBodySchema, crosswalkLinkBodySchema } from '#domain/crosswalk/crosswalk.ts';
import {
  evidenceBinnedBodySchema,
  evidenceBodySchema,
  evidenceLinkBodySchema,
} from '#domain/evidence/evidence.ts';
import { icMapSchema } from '#domain/ic-map/ic-map.ts';
import { err, ok, type Result } from '#domain/result.ts';
import {
  schoolApartBodySchema,
  schoolGroupBodySchema,
  schoolInGroupBodySchema,
  schoolJoinBodySchema,
} from '#domain/schools/group-bodies.ts';

import { cycleBodySchema } from './cycle-body.ts';
import { decisionDesiredBodySchema, decisionExistingBodySchema } from './decision.ts';
import { handedInBodySchema } from './hand-in.ts';
import {
  askedBodySchema,
  dissentBodySchema,
  minutesBodySchema,
  namesBodySchema,
  parkedBodySchema,
} from './meeting.ts';
import {
  ratingConfidenceBodySchema,
  ratingDesiredBodySchema,
  ratingExistingBodySchema,
  ratingNoteBodySchema,
} from './member-rating.ts';
import { memberBodySchema } from './member-body.ts';
import {
  desiredBodySchema,
  existingBodySchema,
  rationaleBodySchema,
  tickBodySchema,
} from './rating-bodies.ts';
import { ratingsDroppedBodySchema } from './recorded-agreement.ts';
import { revealBodySchema } from './reveal.ts';
import { schoolBodySchema } from './school-body.ts';
import { snapshotBodySchema } from './snapshot.ts';

/** The schema of each kind's body. A kind that is not here is kept opaque. */
export const BODY_SCHEMAS = {
  school: schoolBodySchema,
  member: memberBodySchema,
  cycle: cycleBodySchema,
  'agreed-existing': existingBodySchema,
  'agreed-desired': desiredBodySchema,
  'agreed-rationale': rationaleBodySchema,
  tick: tickBodySchema,
  'rating-existing': ratingExistingBodySchema,
  'rating-desired': ratingDesiredBodySchema,
  'rating-note': ratingNoteBodySchema,
  'rating-confidence': ratingConfidenceBodySchema,
  'handed-in': handedInBodySchema,
  reveal: revealBodySchema,
  'decision-existing': decisionExistingBodySchema,
  'decision-desired': decisionDesiredBodySchema,
  dissent: dissentBodySchema,
  parked: parkedBodySchema,
  minutes: minutesBodySchema,
  asked: askedBodySchema,
  names: namesBodySchema,
  'ratings-dropped': ratingsDroppedBodySchema,
  snapshot: snapshotBodySchema,
  evidence: evidenceBodySchema,
  'evidence-link': evidenceLinkBodySchema,
  'evidence-binned': evidenceBinnedBodySchema,
  'ic-map': icMapSchema,
  crosswalk: crosswalkBodySchema,
  'crosswalk-link': crosswalkLinkBodySchema,
  'school-group': schoolGroupBodySchema,
  'school-in-group': schoolInGroupBodySchema,
  'school-join': schoolJoinBodySchema,
  'school-apart': schoolApartBodySchema,
} as const;

export type Kind = keyof typeof BODY_SCHEMAS;

export interface InvalidBody {
  readonly tag: 'invalid-body';
  readonly kind: string;
  /** Where in the body, as a dotted path, and what is wrong, for a log; not a sentence for people. */
  readonly detail: string;
}

/** Checks (and trims) a body by its kind; bodies of unknown kinds pass as they are. */
export function parseBody(
  kind: string,
  body: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, InvalidBody> {
  if (!isKind(kind)) return ok(body);
  const parsed = BODY_SCHEMAS[kind].safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  const detail = `${(first?.path ?? []).map(String).join('.')}: ${first?.message ?? first?.code ?? ''}`;
  return err({ tag: 'invalid-body', kind, detail });
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(BODY_SCHEMAS, kind);
}

/**
 * A body with the fields that a later version of the app has added to the record and that this version
 * does not know: an edit made here keeps them.
 */
export function withUnknownFields(
  kind: string,
  before: Readonly<Record<string, unknown>>,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!isKind(kind)) return body;
  const known = BODY_SCHEMAS[kind].shape;
  const unknown = Object.entries(before).filter(
    ([field]) => !Object.hasOwn(known, field) && !Object.hasOwn(body, field),
  );
  return unknown.length === 0 ? body : { ...body, ...Object.fromEntries(unknown) };
}
