import { err, ok, type Result } from '#domain/result.ts';

import { MOST_FAULTS, type IcMapFault, type IcMapFaults } from './ic-map-fault.ts';
import { icMapSchema, IC_MAP_FORMAT, type IcMap } from './ic-map.ts';
import { meaningFaults } from './meaning-faults.ts';
import { shapeFaults } from './shape-faults.ts';

/** The most characters that an IC map file may have; the largest known map has 57,000. */
const MOST_CHARACTERS = 2_000_000;
const MOST_PARTS = 60_000;
const MOST_DEPTH = 16;

/** Reads an IC map from the text of a JSON file; see `parseIcMap` for what it gives. */
export function parseIcMapText(text: string): Result<IcMap, IcMapFaults> {
  if (text.length > MOST_CHARACTERS) return refused([whole({ tag: 'too-large' })]);
  let input: unknown;
  try {
    // A byte order mark is how some editors begin a file.
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused([whole({ tag: 'not-json' })]);
  }
  return parseIcMap(input);
}

/**
 * Checks an IC map: its shape first (icMapSchema), then its meaning (every indicator has every level,
 * codes are unique, roles and levels exist, ranks differ). Gives the map, or every fault with its place.
 */
export function parseIcMap(input: unknown): Result<IcMap, IcMapFaults> {
  if (isOversized(input)) return refused([whole({ tag: 'too-large' })]);
  const format = formatOf(input);
  if (format !== IC_MAP_FORMAT) {
    return refused([{ place: { field: 'format' }, fault: { tag: 'wrong-format', found: format } }]);
  }
  const shape = icMapSchema.safeParse(input);
  if (!shape.success) return refused(shapeFaults(shape.error.issues, input));
  const meaning = meaningFaults(shape.data);
  return meaning.length > 0 ? refused(meaning) : ok(shape.data);
}

function whole(fault: IcMapFault['fault']): IcMapFault {
  return { place: { field: '' }, fault };
}

function refused(faults: readonly IcMapFault[]): {
  readonly ok: false;
  readonly error: IcMapFaults;
} {
  return err({
    faults: faults.slice(0, MOST_FAULTS),
    more: Math.max(0, faults.length - MOST_FAULTS),
  });
}

function formatOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('format' in input)) return '';
  return typeof input.format === 'string' ? input.format.slice(0, 100) : '';
}

/** Lengths before items: a file of a million parts is refused without looking at each. */
function isOversized(input: unknown): boolean {
  let parts = 0;
  const visit = (value: unknown, depth: number): boolean => {
    parts += 1;
    if (parts > MOST_PARTS || depth > MOST_DEPTH) return true;
    if (typeof value === 'string') return value.length > MOST_CHARACTERS;
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value) && value.length > MOST_PARTS) return true;
    return Object.values(value).some((child) => visit(child, depth + 1));
  };
  return visit(input, 0);
}
