import { desiredIn, existingIn } from '#domain/assessment/stored-bodies.ts';
import type { LevelMove, StateInBrief } from '#domain/history/level-move.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { RecordChange, Step } from '#domain/records/step.ts';

import type { NumberedRow } from './database.ts';

/**
 * A step as lists read it: who, when, what it was called and about, and none of the records. It is worked out from the
 * step’s own row whenever that is written, so what is forgotten there is gone here.
 */
export interface StepRow extends Omit<Step, 'changes' | 'run'> {
  /** The place of the step in the history. */
  readonly seq: number;
  /** The year of its first change: what a screen that names the step calls it by. */
  readonly cycle?: string | undefined;
  /** The kinds of records that it changed, each once. */
  readonly kinds: readonly string[];
  /** The indicators that it changed something of: `indicatorKey`. */
  readonly indicators: readonly string[];
  /** Who wrote it: of what was received, those who had written that. */
  readonly people: readonly string[];
  /** What it did to the team’s levels, where that is little enough to be told in a line. */
  readonly moves: readonly LevelMove[];
  /** How many records it changed. */
  readonly records: number;
}

/** More than this are opened, not listed. */
const MOST_MOVES = 4;

/** The light row of a step. Pure: the same row gives the same. */
export function stepRowOf({ changes, run: _run, ...step }: NumberedRow): StepRow {
  const moves = changes.flatMap(moveIn);
  const cycle = changes[0]?.after.cycle;
  return {
    ...step,
    ...(cycle !== undefined && { cycle }),
    kinds: distinct(changes.map(({ after }) => after.kind)),
    indicators: distinct(changes.flatMap(indicatorsIn)),
    people: step.received === true ? distinct(changes.map(({ after }) => after.by)) : [step.by],
    moves: moves.length > MOST_MOVES ? [] : moves,
    records: changes.length,
  };
}

/**
 * What steps are found by that changed something of an indicator.
 * @param within a cycle’s id; of what outlasts the years (evidence, crosswalks) the map’s
 */
export function indicatorKey(school: string, within: string, code: string): string {
  return JSON.stringify([school, within, code]);
}

function indicatorsIn({ before, after }: RecordChange): readonly string[] {
  return [before, after].flatMap((version) => {
    const indicator = version?.body['indicator'];
    const within = version?.cycle ?? version?.body['map'];
    if (version === undefined || typeof indicator !== 'string') return [];
    return typeof within === 'string' ? [indicatorKey(version.school, within, indicator)] : [];
  });
}

function moveIn({ before, after }: RecordChange): readonly LevelMove[] {
  const { kind, cycle } = after;
  if (cycle === undefined || (kind !== 'agreed-existing' && kind !== 'agreed-desired')) return [];
  const part = kind === 'agreed-existing' ? 'existing' : 'desired';
  const indicator = [after, before].find(
    (version) => typeof version?.body['indicator'] === 'string',
  )?.body['indicator'];
  if (typeof indicator !== 'string') return [];
  return [{ cycle, indicator, part, from: stateOf(before, part), to: stateOf(after, part) }];
}

function stateOf(version: StoredRecord | undefined, part: LevelMove['part']): StateInBrief {
  if (version === undefined || version.deleted === true) return { is: 'not-rated' };
  if (part === 'desired') {
    const level = desiredIn(version.body)?.level;
    return level === undefined ? { is: 'not-rated' } : { is: 'at-level', level };
  }
  const state = existingIn(version.body)?.state;
  if (state === undefined) return { is: 'not-rated' };
  return state.is === 'at-level' ? { is: state.is, level: state.level } : { is: state.is };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
