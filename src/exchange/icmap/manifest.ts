import { z } from '#domain/zod.ts';

import { MOST_ICMAP } from './most.ts';

/** The format's name, in the manifest of every file. */
export const ICMAP_FORMAT = 'continuum-file';

/** The version that this app writes, and the newest that it reads. */
export const ICMAP_VERSION = 1;

/** The manifest's place in the file. */
export const MANIFEST_PATH = 'manifest.json';

/**
 * What a file is for. `backup`: everything of the device, history too. `colleague`: all that another person who works
 * on the school needs. `coach`: recorded snapshots, and never what a single member said.
 */
export const purposeSchema = z.enum(['backup', 'colleague', 'coach']);

export type Purpose = z.infer<typeof purposeSchema>;

const count = z.number().check(z.int(), z.gte(0));
const name = z.string().check(z.maxLength(400));

/** A file inside: where, how large, and the SHA-256 of its bytes. */
const entrySchema = z.strictObject({
  path: z.string().check(z.regex(/^(?:records|device|evidence)\/[a-z0-9.-]{1,100}$/)),
  bytes: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** What a file says of itself. Strict: a file that says more is of a later version. */
export const manifestSchema = z.strictObject({
  format: z.literal(ICMAP_FORMAT),
  formatVersion: z.literal(ICMAP_VERSION),
  /** The version of the app that wrote it. */
  app: name,
  purpose: purposeSchema,
  /** ISO 8601 in UTC. */
  madeAt: z.string().check(
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/),
    z.refine((instant) => !Number.isNaN(Date.parse(instant))),
  ),
  schools: z.array(z.strictObject({ id: name, name })).check(z.maxLength(MOST_ICMAP.schools)),
  records: count,
  entries: z.array(entrySchema).check(z.maxLength(65_000)),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestEntry = Readonly<z.infer<typeof entrySchema>>;
