import { z } from '#domain/zod.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const code = z.string().check(z.minLength(1), z.maxLength(60));

/** One standard of a framework, in the framework’s own order. */
const standardSchema = z.object({
  code,
  title: z.string().check(z.maxLength(1000)),
  /** The heading that it stands under; empty where the framework has none. */
  group: z.string().check(z.maxLength(200)),
});

/**
 * A framework that a school reports to, such as a STEM certification, as the school brings it: its name,
 * its publisher’s words, its standards. None comes with the app, since their texts are others’ property.
 */
export const crosswalkBodySchema = z.looseObject({
  name,
  publisher: z.string().check(z.trim(), z.maxLength(1000)),
  standards: z.array(standardSchema).check(z.maxLength(5000)),
});

/** That an indicator speaks to a standard. A record of its own, so that two devices that link at once merge. */
export const crosswalkLinkBodySchema = z.looseObject({
  crosswalk: z.string().check(z.minLength(1), z.maxLength(60)),
  map: identifier,
  indicator: identifier,
  standard: code,
});

export type CrosswalkBody = z.infer<typeof crosswalkBodySchema>;
export type Standard = Readonly<z.infer<typeof standardSchema>>;

/** An indicator of a map that speaks to a standard, both by their codes. */
export interface StandardLink {
  readonly map: string;
  readonly indicator: string;
  readonly standard: string;
}

export interface Crosswalk {
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly publisher: string;
  readonly standards: readonly Standard[];
  /** Those whose standard is no longer in the list are left out. */
  readonly links: readonly StandardLink[];
}

/** The longest texts that a standard may have, in UTF-16 units. */
export const LONGEST = { code: 60, title: 1000, group: 200, name: 200, publisher: 1000 } as const;

/** A code or a name as it is compared and stored: composed, without blanks around or doubled within. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
