import { unanimousState } from '#domain/analysis/agreement.ts';
import { desiredSays, existingSays } from '#domain/analysis/says.ts';
import { decideDesired, decideExisting } from '#domain/assessment/decision.ts';
import { headsOf } from '#domain/assessment/decisions.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { SaidState } from '#domain/assessment/rating.ts';
import type { Change } from '#domain/records/record.ts';

/** What everybody said of an indicator, where that was one and the same. */
export interface Unanimous {
  readonly entry: IndicatorAtMeeting;
  readonly existing: SaidState | undefined;
  readonly existingRaters: number;
  readonly desired: string | undefined;
  readonly desiredRaters: number;
}

/**
 * The indicators that are revealed, not agreed and not parked, and of which all who rated them said the
 * same. "Doesn't apply" is left out: it needs a reason in people's words.
 */
export function unanimousOf(
  indicators: readonly IndicatorAtMeeting[],
  parked: ReadonlySet<string>,
): readonly Unanimous[] {
  return indicators.flatMap((entry) => {
    const { view, decisions, place } = entry;
    if (view.is === 'sealed' || parked.has(place.indicator.code)) return [];
    const saysExisting = existingSays(view.ratings);
    const saysDesired = desiredSays(view.ratings);
    const state = unanimousState(saysExisting);
    const existing =
      decisions.existing.is === 'open' && (state?.is === 'at-level' || state?.is === 'not-yet')
        ? state
        : undefined;
    const wanted = unanimousState(saysDesired);
    const desired =
      decisions.desired.is === 'open' && wanted?.is === 'at-level' ? wanted.level : undefined;
    // A desired state alone is no agreement on where the school stands.
    const isReady = existing !== undefined || decisions.existing.is === 'decided';
    if (!isReady || (existing === undefined && desired === undefined)) return [];
    return {
      entry,
      existing,
      existingRaters: saysExisting.length,
      desired,
      desiredRaters: saysDesired.length,
    };
  });
}

/** Agrees on all of it; `newId` makes one id a decision. */
export function agreeUnanimous(
  cycle: Cycle,
  unanimous: readonly Unanimous[],
  newId: () => string,
): readonly Change[] {
  return unanimous.flatMap(({ entry, existing, existingRaters, desired, desiredRaters }) => {
    const { decisions, place } = entry;
    const indicator = place.indicator.code;
    const deciding = { indicator, reason: '' };
    return [
      ...(existing === undefined
        ? []
        : decideExisting(
            cycle,
            { ...deciding, follows: headsOf(decisions.existing), raters: existingRaters },
            existing,
            newId(),
          )),
      ...(desired === undefined
        ? []
        : decideDesired(
            cycle,
            { ...deciding, follows: headsOf(decisions.desired), raters: desiredRaters },
            desired,
            newId(),
          )),
    ];
  });
}
