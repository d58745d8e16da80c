import type { CycleBody } from './cycle.ts';
import { STAKEHOLDER_GROUPS, type MemberBody, type StakeholderGroup } from './member.ts';
import type { SaidState } from './rating.ts';
import type { SchoolBody } from './school.ts';

// What nearly every screen reads, checked without the schemas of kinds.ts: those are some 20 KB of code
// that only writing needs, so the first screen does without. A test holds both to the same answers.

type Body = Readonly<Record<string, unknown>>;

/** A school's body; undefined where it does not fit. */
export function schoolIn(body: unknown): SchoolBody | undefined {
  if (!isObject(body)) return undefined;
  const name = line(body['name'], 200);
  const district = line(body['district'], 200);
  const state = line(body['state'], 200);
  const grades = line(body['grades'], 200);
  const vision = line(body['vision'], 5000);
  const mission = line(body['mission'], 5000);
  const { sample } = body;
  if (name === undefined || name === '' || district === undefined || state === undefined) return;
  if (grades === undefined || vision === undefined || mission === undefined) return undefined;
  if (sample !== undefined && sample !== true) return undefined;
  const read = { ...body, name, district, state, grades, vision, mission };
  return sample === undefined ? read : { ...read, sample };
}

/** A member's body; undefined where it does not fit. */
export function memberIn(body: unknown): MemberBody | undefined {
  if (!isObject(body)) return undefined;
  const name = line(body['name'], 200);
  const position = line(body['position'], 200);
  const { group } = body;
  if (name === undefined || name === '' || position === undefined) return undefined;
  return isGroup(group) ? { ...body, name, position, group } : undefined;
}

/** A cycle's body; undefined where it does not fit. */
export function cycleIn(body: unknown): CycleBody | undefined {
  if (!isObject(body)) return undefined;
  const { map, mapVersion, schoolYear } = body;
  if (!isIdentifier(map) || !isIdentifier(mapVersion)) return undefined;
  if (typeof schoolYear !== 'number' || !Number.isInteger(schoolYear)) return undefined;
  if (schoolYear < 1990 || schoolYear > 2200) return undefined;
  return { ...body, map, mapVersion, schoolYear };
}

/** An agreed existing state; undefined where it does not fit. */
export function existingIn(
  body: Body,
): { readonly indicator: string; readonly state: SaidState } | undefined {
  const { indicator } = body;
  const state = saidStateIn(body['state']);
  return isIdentifier(indicator) && state ? { indicator, state } : undefined;
}

/** An agreed desired state; undefined where it does not fit. */
export function desiredIn(
  body: Body,
): { readonly indicator: string; readonly level: string } | undefined {
  const { indicator, level } = body;
  return isIdentifier(indicator) && isIdentifier(level) ? { indicator, level } : undefined;
}

/** A rationale; undefined where it does not fit. */
export function rationaleIn(
  body: Body,
): { readonly indicator: string; readonly text: string } | undefined {
  const { indicator, text } = body;
  return isIdentifier(indicator) && isText(text, 5000) ? { indicator, text } : undefined;
}

/** A ticked statement; undefined where it does not fit. */
export function tickIn(
  body: Body,
): { readonly indicator: string; readonly level: string; readonly statement: string } | undefined {
  const { indicator, level, statement } = body;
  if (!isIdentifier(indicator) || !isIdentifier(level)) return undefined;
  return isIdentifier(statement) ? { indicator, level, statement } : undefined;
}

function saidStateIn(state: unknown): SaidState | undefined {
  if (!isObject(state)) return undefined;
  const { is, level, reason } = state;
  if (is === 'at-level') return isIdentifier(level) ? { is, level } : undefined;
  if (is === 'not-yet') return { is };
  return is === 'not-applicable' && isText(reason, 5000) ? { is, reason } : undefined;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGroup(value: unknown): value is StakeholderGroup {
  return value === 'other' || STAKEHOLDER_GROUPS.some((group) => group === value);
}

function isIdentifier(value: unknown): value is string {
  return isText(value, 100) && value !== '';
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** A text without the blanks around it, as the schemas keep it. */
function line(value: unknown, longest: number): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim() : undefined;
  return isText(trimmed, longest) ? trimmed : undefined;
}
