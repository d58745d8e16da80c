import { decideDesired, decideExisting } from '#domain/assessment/decision.ts';
import { headsOf, type Decision, type DecisionState } from '#domain/assessment/decisions.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type { SaidState } from '#domain/assessment/rating.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepKind } from '#domain/records/step.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelInWords, stateInWords } from '#map-view/level-words.ts';
import { newId } from '#platform/random-ids.ts';

import { dotsKey } from './dots.ts';
import type { ReadyMeeting } from './meeting-in-view.ts';

/** A decision as both parts show it. */
export interface Decided {
  readonly id: string;
  /** As in `Dots`. */
  readonly place: string;
  readonly words: string;
  readonly reason: string;
  readonly raters: number;
  /** Milliseconds since 1970, UTC. */
  readonly decidedAt: number;
}

/** Where one part of an indicator's agreement stands. */
export interface DecisionPart {
  readonly part: 'existing' | 'desired';
  /** None: open; one: decided; more: decisions made beside each other, to be settled. */
  readonly heads: readonly Decided[];
  /** What the year's record holds, where no decision made it so; as in `Dots`. */
  readonly held: string | undefined;
}

/** The existing state's part. */
export function existingPart(map: IcMap, { decisions, agreed }: IndicatorAtMeeting): DecisionPart {
  const { existing } = agreed;
  const heads = headList(decisions.existing).map((decision) => ({
    ...decision,
    place: dotsKey(decision.value),
    words: stateInWords(map, decision.value),
  }));
  const held = existing.is === 'not-rated' ? undefined : dotsKey(existing);
  return { part: 'existing', heads, held };
}

/** The desired state's part. */
export function desiredPart(map: IcMap, { decisions, agreed }: IndicatorAtMeeting): DecisionPart {
  const heads = headList(decisions.desired).map((decision) => ({
    ...decision,
    place: `level ${decision.value}`,
    words: levelInWords(map, decision.value),
  }));
  const held = agreed.desired === undefined ? undefined : `level ${agreed.desired}`;
  return { part: 'desired', heads, held };
}

/** Tells one set of decisions from another. */
export function keyOf({ part, heads }: DecisionPart): string {
  return [part, ...heads.map(({ id }) => id)].join(' ');
}

/** The changes that agree on a place, after all decisions before. */
export function agreeOn(
  { cycle }: ReadyMeeting,
  entry: IndicatorAtMeeting,
  part: 'existing' | 'desired',
  { place, reason }: { readonly place: string; readonly reason: string },
): readonly Change[] {
  const deciding = {
    indicator: entry.place.indicator.code,
    reason,
    follows: [...headsOf<unknown>(entry.decisions[part])],
    raters: ratersOf(entry, part),
  };
  if (part === 'existing') return decideExisting(cycle, deciding, stateOf(place, reason), newId());
  return decideDesired(cycle, deciding, levelOf(place) ?? '', newId());
}

/** What the history calls it. */
export function stepOf(part: 'existing' | 'desired'): StepKind {
  return `${part}-decided`;
}

/** A place in words: `2, Progressing`. */
export function placeWords(map: IcMap, place: string): string {
  const level = levelOf(place);
  return level === undefined ? stateInWords(map, stateOf(place, '')) : levelInWords(map, level);
}

function ratersOf({ view }: IndicatorAtMeeting, part: 'existing' | 'desired'): number {
  if (view.is === 'sealed') return 0;
  return view.ratings.filter((rating) => rating[part] !== undefined).length;
}

function stateOf(place: string, reason: string): SaidState {
  const level = levelOf(place);
  if (level !== undefined) return { is: 'at-level', level };
  return place === 'not-yet' ? { is: 'not-yet' } : { is: 'not-applicable', reason };
}

function levelOf(place: string): string | undefined {
  return place.startsWith('level ') ? place.slice('level '.length) : undefined;
}

function headList<T>(state: DecisionState<T>): readonly Decision<T>[] {
  switch (state.is) {
    case 'open':
      return [];
    case 'decided':
      return [state.decision];
    case 'conflict':
      return state.heads;
  }
}
