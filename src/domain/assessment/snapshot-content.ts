import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { readMapAgain } from '#domain/ic-map/read-map-again.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { z } from '#domain/zod.ts';

import { stakeholderGroupSchema } from './member-body.ts';
import { saidStateSchema } from './rating-bodies.ts';
import type { ExistingState } from './rating.ts';
import { agreementFactsSchema } from './recorded-agreement.ts';

/** The format name inside a snapshot's text. */
export const SNAPSHOT_FORMAT = 'continuum-snapshot/1';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const text = z.string();

const existingStateSchema = z.discriminatedUnion('is', [
  ...saidStateSchema.def.options,
  z.object({ is: z.literal('not-rated') }),
]);

/**
 * What the hashed text holds beside the map: everything that is needed to read the snapshot in ten years. Fields that
 * a later version adds are skipped in reading and stay in the text.
 */
const besideMapSchema = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  /** `interim`: recorded in mid-year, and marked as such. */
  status: z.enum(['yearly', 'interim']),
  school: z.object({
    id: text,
    name: text,
    district: text,
    state: text,
    grades: text,
    vision: text,
    mission: text,
    sample: z.optional(z.literal(true)),
  }),
  cycle: text,
  schoolYear: z.number(),
  /** The moment of recording, ISO 8601 in UTC. */
  recordedAt: text,
  /** The date of recording where it was recorded, `2027-05-14`. */
  recordedOn: text,
  /** Salted hash of the name of who recorded it. */
  recordedBy: hash,
  /** The team at that moment; names and positions as salted hashes. */
  team: z.array(z.object({ name: hash, position: hash, group: stakeholderGroupSchema })),
  /** Every indicator of the map, in its order. */
  ratings: z.array(
    z.object({
      indicator: text,
      existing: existingStateSchema,
      desired: z.optional(text),
      rationale: text,
      /** Ids of ticked statements, sorted. */
      ticked: z.array(text),
    }),
  ),
  /** How the team came to its ratings: the indicators about which there is something to say, in the map's order. */
  agreement: z.optional(
    z.array(
      z.extend(agreementFactsSchema, {
        existingReason: z.optional(text),
        desiredReason: z.optional(text),
        /** Texts, and names where their members wanted them, as salted hashes. */
        dissent: z.optional(z.array(z.object({ text: hash, name: z.optional(hash) }))),
      }),
    ),
  ),
  /** What its meetings wrote down, oldest first; the texts as salted hashes. */
  minutes: z.optional(z.array(z.object({ heldOn: text, text: hash }))),
  /** What the school had to show: the indicators with evidence, in the map's order. */
  evidence: z.optional(
    z.array(
      z.object({
        indicator: text,
        /** Titles as salted hashes; the local date of observation; of a file, the SHA-256 of its bytes. */
        pieces: z.array(z.object({ title: hash, observedOn: text, file: z.optional(hash) })),
      }),
    ),
  ),
  /** The hashes of every earlier snapshot of the school that was known: whole ones oldest first, then damaged. */
  follows: z.array(hash),
  /** Which snapshot this one amends, and why. */
  amends: z.optional(z.object({ snapshot: hash, reason: text })),
});

/** Reads what a snapshot's text says; an error names the place in it. */
export function readSnapshotContent(said: unknown): Result<SnapshotContent, string> {
  const beside = besideMapSchema.safeParse(said);
  if (!beside.success) return err(placeOf(beside.error));
  const { map: asSaid } = said as { readonly map?: unknown };
  const map = readMapAgain(asSaid);
  return map.ok ? ok({ ...beside.data, map: map.value }) : err(['map', ...map.error].join('.'));
}

/** Reads what a text says whose map was read before; whatever stands in the map's place is not looked at. */
export function readContentBesideMap(said: unknown, map: IcMap): Result<SnapshotContent, string> {
  const beside = besideMapSchema.safeParse(said);
  return beside.success ? ok({ ...beside.data, map }) : err(placeOf(beside.error));
}

function placeOf({ issues }: z.core.$ZodError): string {
  return issues[0]?.path.join('.') ?? '';
}

type BesideMap = z.infer<typeof besideMapSchema>;

export type SnapshotContent = Readonly<BesideMap> & {
  /** The IC map of that moment, whole. */
  readonly map: IcMap;
};
export type SnapshotStatus = SnapshotContent['status'];
export type SnapshotRating = Readonly<SnapshotContent['ratings'][number]> & {
  readonly existing: ExistingState;
};
export type SnapshotAgreement = Readonly<NonNullable<SnapshotContent['agreement']>[number]>;
