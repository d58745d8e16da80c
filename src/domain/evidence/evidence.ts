import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { z } from '#domain/zod.ts';

const id = z.string().check(z.minLength(1), z.maxLength(400));
const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const paragraph = z.string().check(z.maxLength(5000));
/** A local date, `2027-02-03`. */
const date = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The addresses that a link may have; every other scheme is refused, before it is stored and when it is read. */
export const LINK_ADDRESS = /^(?:https?:\/\/[^\s\p{C}/]|mailto:[^\s\p{C}@]+@)[^\s\p{C}]*$/iu;

/** What a piece of evidence is. */
export const evidenceContentSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('note'), text: paragraph }),
  z.object({
    is: z.literal('link'),
    url: z.string().check(z.maxLength(2000), z.regex(LINK_ADDRESS)),
  }),
  /** The file itself is on the devices that have it, under the SHA-256 of its bytes. */
  z.object({
    is: z.literal('file'),
    hash: sha256,
    /** Safe to save under: see file-name.ts. */
    name: z.string().check(z.minLength(1), z.maxLength(300)),
    /** What its bytes are, whatever it was called; `application/octet-stream` where that is not known. */
    type: z.string().check(z.minLength(1), z.maxLength(100)),
    /** In bytes. */
    size: z.number().check(z.int(), z.gte(1)),
    /** `re-encoded`: a picture that this app has written anew, without the place where it was taken. */
    kept: z.enum(['re-encoded', 'as-is']),
  }),
]);

/** Whether students can be seen or are named: what may not be handed on without consent. */
export const studentsSchema = z.enum(['none', 'shown', 'shown-consent-on-file']);

/** A piece of evidence. */
export const evidenceBodySchema = z.looseObject({
  what: evidenceContentSchema,
  title: z.string().check(z.trim(), z.maxLength(300)),
  /** What it shows, in the words of who added it. */
  note: paragraph,
  /** When it was seen, not when it was added. */
  observedOn: date,
  /** A member's id; empty where nobody said. */
  addedBy: z.string().check(z.maxLength(200)),
  tags: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))).check(z.maxLength(20)),
  students: studentsSchema,
});

/** That a piece is evidence for an indicator. A piece without any waits in the inbox. */
export const evidenceLinkBodySchema = z.looseObject({
  evidence: id,
  /** A map's id; an indicator keeps its evidence when the map gets a new version. */
  map: identifier,
  indicator: identifier,
  /** The level whose statements it supports. */
  level: z.optional(identifier),
  /** The newest school year in which somebody said that it fits; older evidence is to be reviewed in a new year. */
  fitsIn: z.optional(z.number().check(z.int())),
});

/** That a piece lies in the bin since a local date. */
export const evidenceBinnedBodySchema = z.looseObject({ evidence: id, on: date });

export type EvidenceContent = Readonly<z.infer<typeof evidenceContentSchema>>;
export type EvidenceFile = Extract<EvidenceContent, { is: 'file' }>;
export type Students = z.infer<typeof studentsSchema>;
export type EvidenceBody = Readonly<z.infer<typeof evidenceBodySchema>>;

/** A piece of evidence, of one school. */
export interface Evidence extends EvidenceBody {
  readonly id: string;
  readonly school: string;
}

/** Which indicator a piece is evidence for. */
export interface EvidenceLink {
  readonly map: string;
  readonly indicator: string;
  readonly level?: string | undefined;
  /** The newest school year in which somebody said that it fits. */
  readonly fitsIn?: SchoolYear | undefined;
}
