import { z } from '#domain/zod.ts';

/** The format name that an IC map file carries. */
export const IC_MAP_FORMAT = 'continuum-ic-map/1';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000));
const identifier = z.string().check(z.minLength(1), z.maxLength(100));
/** Part of addresses and of record ids: nothing in it may need escaping there. */
const plainName = z.string().check(z.maxLength(100), z.regex(/^[a-z0-9][a-z0-9.-]*$/));

/** The At-A-Glance wording of a text and, where the map's body words it differently, that wording too. */
export const wordingSchema = z.strictObject({ glance: text, map: z.optional(text) });

export const textBlockSchema = z.strictObject({ type: z.literal('text'), text });

/** `examples: true`: the list gives examples ("such as", "including", "e.g."); never counted as requirements. */
export const listBlockSchema = z.strictObject({
  type: z.literal('list'),
  items: z.array(text).check(z.minLength(1), z.maxLength(100)),
  examples: z.optional(z.literal(true)),
});

export const blockSchema = z.discriminatedUnion('type', [textBlockSchema, listBlockSchema]);

/** One cell of the map: a sequence of paragraphs and lists. */
export const descriptorSchema = z.array(blockSchema).check(z.minLength(1), z.maxLength(50));

export const indicatorSchema = z.strictObject({
  code: identifier,
  /** The id of a role; a map without roles leaves it out. */
  role: z.optional(identifier),
  statement: wordingSchema,
  descriptors: z.record(identifier, descriptorSchema),
});

export const outcomeSchema = z.strictObject({
  code: identifier,
  statement: wordingSchema,
  indicators: z.array(indicatorSchema).check(z.minLength(1), z.maxLength(200)),
});

export const levelSchema = z.strictObject({
  id: identifier,
  name: text,
  rank: z.number().check(z.int(), z.gte(1), z.lte(20)),
});

export const roleSchema = z.strictObject({ id: identifier, name: text });

export const glossaryEntrySchema = z.strictObject({
  term: text,
  /** Other forms of the term that occur in the texts, such as its plural. */
  forms: z.optional(z.array(text).check(z.maxLength(20))),
  /** The source's own sentence that says what the term means. */
  quote: text,
});

export const whitePaperSectionSchema = z.strictObject({
  heading: text,
  paragraphs: z.array(text).check(z.minLength(1), z.maxLength(100)),
});

/**
 * An IC map as its JSON file holds it. The engine assumes no number of levels, roles or outcomes; an
 * indicator is known by its `code`, which may hold a space; statements need not be unique.
 */
export const icMapSchema = z.strictObject({
  format: z.literal(IC_MAP_FORMAT),
  id: plainName,
  version: plainName,
  title: text,
  focus: wordingSchema,
  publisher: text,
  source: text,
  rights: text,
  language: identifier,
  purposes: z.strictObject({ atAGlance: text, map: text, whitePaper: text }),
  standard: wordingSchema,
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(20)),
  /** The order of the columns on paper: `descending` puts the highest level leftmost. */
  printOrder: z.enum(['ascending', 'descending']),
  roles: z.array(roleSchema).check(z.maxLength(50)),
  outcomes: z.array(outcomeSchema).check(z.minLength(1), z.maxLength(100)),
  glossary: z.array(glossaryEntrySchema).check(z.maxLength(500)),
  whitePaper: z.array(whitePaperSectionSchema).check(z.maxLength(100)),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type IcMap = DeepReadonly<z.infer<typeof icMapSchema>>;
export type Wording = IcMap['standard'];
export type Level = IcMap['levels'][number];
export type Role = IcMap['roles'][number];
export type Outcome = IcMap['outcomes'][number];
export type Indicator = Outcome['indicators'][number];
export type Descriptor = Indicator['descriptors'][string];
export type Block = Descriptor[number];
export type GlossaryEntry = IcMap['glossary'][number];
export type LevelId = string;
export type IndicatorCode = string;
