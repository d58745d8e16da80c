import { handedInId } from '#domain/assessment/hand-in.ts';
import {
  CONFIDENCES,
  RATING_PARTS,
  ratingId,
  ratingKind,
} from '#domain/assessment/member-rating.ts';
import { RECORD_VERSION, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp, readStamp } from '#domain/records/stamp.ts';
import { z } from '#domain/zod.ts';

/**
 * A record in short: what (0 handed in, then 1 and up the parts of a rating), value, milliseconds since the
 * record before; then, where they are not 0: milliseconds since the version that it replaced, the stamp's
 * counter, the device.
 */
export const lineSchema = z
  .array(z.union([z.string(), z.number().check(z.int())]))
  .check(z.minLength(3), z.maxLength(6));

export type Line = readonly (string | number)[];

/** What lines refer to. */
export interface LineContext {
  readonly school: string;
  readonly cycle: string;
  readonly member: string;
  readonly devices: readonly string[];
  readonly levels: readonly string[];
}

/** A state that is no level is a number below 1. */
const STATES = ['not-yet', 'cant-tell', 'not-applicable'] as const;

/**
 * The line of a record; undefined when its body is none that lines know. Whether the line holds everything is
 * for the caller to see by `recordOf`.
 * @param before milliseconds of the stamp of the record before
 */
export function lineOf(
  record: StoredRecord,
  before: number,
  { devices, levels }: LineContext,
): Line | undefined {
  const what = ['handed-in', ...RATING_PARTS.map(ratingKind)].indexOf(record.kind);
  const value = shortValue(record, levels);
  if (what < 0 || value === undefined) return undefined;
  const { ms, counter } = readStamp(record.stamp);
  const replaced = record.prev === undefined ? 0 : ms - readStamp(record.prev).ms;
  const line = [what, value, ms - before, replaced, counter, devices.indexOf(record.device)];
  while (line.length > 3 && line.at(-1) === 0) line.pop();
  return line;
}

/** The record of a line; undefined when the line makes no sense. */
export function recordOf(
  line: Line,
  indicator: string,
  before: number,
  context: LineContext,
): { readonly record: StoredRecord; readonly ms: number } | undefined {
  const [what, value, gap, replaced = 0, counter = 0, deviceAt = 0] = line;
  const { school, cycle, member } = context;
  const device = typeof deviceAt === 'number' ? context.devices[deviceAt] : undefined;
  if (
    typeof what !== 'number' ||
    value === undefined ||
    typeof gap !== 'number' ||
    typeof replaced !== 'number' ||
    typeof counter !== 'number' ||
    device === undefined
  ) {
    return undefined;
  }
  const named = namedBody(what, value, indicator, context);
  if (named === undefined) return undefined;
  const ms = before + gap;
  const prev = formatStamp({ ms: ms - replaced, counter: 0, device });
  return {
    ms,
    record: {
      ...named,
      school,
      cycle,
      stamp: formatStamp({ ms, counter, device }),
      ...(replaced === 0 ? {} : { prev }),
      by: member,
      device,
      v: RECORD_VERSION,
    },
  };
}

function shortValue(
  { kind, body }: StoredRecord,
  levels: readonly string[],
): string | number | undefined {
  switch (kind) {
    case 'handed-in':
      return textOf(body['upTo']);
    case 'rating-existing': {
      const state = body['state'] as { is?: unknown; level?: unknown } | undefined;
      if (state?.is === 'at-level') return levelNumber(levels, state.level);
      const at = STATES.findIndex((one) => one === state?.is);
      return at < 0 ? undefined : 0 - at;
    }
    case 'rating-desired':
      return levelNumber(levels, body['level']);
    case 'rating-note':
      return textOf(body['text']);
    case 'rating-confidence': {
      const at = CONFIDENCES.findIndex((one) => one === body['confidence']);
      return at < 0 ? undefined : at;
    }
    default:
      return undefined;
  }
}

function namedBody(
  what: number,
  value: string | number,
  indicator: string,
  { cycle, member, levels }: LineContext,
): Pick<StoredRecord, 'id' | 'kind' | 'body'> | undefined {
  if (what === 0) {
    return { id: handedInId(cycle, member), kind: 'handed-in', body: { member, upTo: value } };
  }
  const part = RATING_PARTS[what - 1];
  if (part === undefined) return undefined;
  const said = saidOf(part, value, levels);
  if (said === undefined) return undefined;
  return {
    id: ratingId(cycle, member, indicator, part),
    kind: ratingKind(part),
    body: { member, indicator, ...said },
  };
}

function saidOf(
  part: (typeof RATING_PARTS)[number],
  value: string | number,
  levels: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (part === 'note') return { text: value };
  if (typeof value !== 'number') return undefined;
  if (part === 'confidence') return { confidence: CONFIDENCES[value] };
  const level = levels[value - 1];
  if (part === 'desired') return level === undefined ? undefined : { level };
  return { state: level === undefined ? { is: STATES[0 - value] } : { is: 'at-level', level } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function levelNumber(levels: readonly string[], level: unknown): number | undefined {
  const index = levels.findIndex((one) => one === level);
  return index < 0 ? undefined : index + 1;
}
