import type { Fault, FaultPlace, IcMapFault } from './ic-map-fault.ts';

/** What a schema says of one misfit (a part of zod's own issue). */
export interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly maximum?: number | bigint;
}

/** Turns a schema's issues into faults with the names that the file's author knows. */
export function shapeFaults(issues: readonly ShapeIssue[], input: unknown): readonly IcMapFault[] {
  return issues.flatMap((issue) =>
    faultsOf(issue, input).map((fault) => ({ place: placeOf(issue.path, input), fault })),
  );
}

/** The place of a path: its outcome, indicator and level by name, and the field as the file spells it. */
export function placeOf(path: readonly PropertyKey[], input: unknown): FaultPlace {
  const outcome = nameAt(input, path, 'outcomes', 'code');
  const indicator = nameAt(input, path, 'indicators', 'code');
  const level = levelOf(path, input);
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(level === undefined ? {} : { level }),
    field: path.reduce<string>(spelled, ''),
  };
}

function faultsOf(issue: ShapeIssue, input: unknown): readonly Fault[] {
  const value = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((name) => ({ tag: 'unknown-field', name: name.slice(0, 100) }));
  }
  if (value === undefined) return [{ tag: 'missing' }];
  switch (issue.code) {
    case 'invalid_type':
      return [{ tag: 'wrong-type', expected: issue.expected ?? '' }];
    case 'invalid_value':
      return [{ tag: 'wrong-value', allowed: (issue.values ?? []).map(String) }];
    case 'invalid_union':
      return [{ tag: 'wrong-value', allowed: ['text', 'list'] }];
    case 'invalid_format':
      return [{ tag: 'not-plain' }];
    case 'too_small':
      return [typeof value === 'number' ? { tag: 'out-of-range' } : { tag: 'empty' }];
    case 'too_big':
      return [
        typeof value === 'number'
          ? { tag: 'out-of-range' }
          : { tag: 'too-long', limit: Number(issue.maximum ?? 0) },
      ];
    case undefined:
    default:
      return [{ tag: 'wrong-type', expected: issue.expected ?? '' }];
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The name of the list member that a path goes through, `1` (counted) where it has none. */
function nameAt(
  input: unknown,
  path: readonly PropertyKey[],
  list: string,
  field: string,
): string | undefined {
  const at = path.indexOf(list);
  const index = path[at + 1];
  if (at < 0 || typeof index !== 'number') return undefined;
  const name = valueAt(input, [...path.slice(0, at + 2), field]);
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 100) : String(index + 1);
}

function levelOf(path: readonly PropertyKey[], input: unknown): string | undefined {
  const inDescriptors = path[path.indexOf('descriptors') + 1];
  if (path.includes('descriptors') && typeof inDescriptors === 'string') {
    return levelName(input, inDescriptors);
  }
  return nameAt(input, path, 'levels', 'name');
}

function levelName(input: unknown, id: string): string {
  const levels = valueAt(input, ['levels']);
  const known = Array.isArray(levels) ? levels : [];
  const level = known.find((candidate) => valueAt(candidate, ['id']) === id);
  const name = valueAt(level, ['name']);
  return (typeof name === 'string' ? name : id).slice(0, 100);
}

function spelled(field: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  const name = String(key).slice(0, 100);
  return field === '' ? name : `${field}.${name}`;
}
