import { droppedRatings } from '#domain/assessment/dropped-ratings.ts';
import { meetingView, type IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { AgreementFacts, KeptFacts } from '#domain/assessment/recorded-agreement.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { agreementFacts, desiredToKeep, safeBeside } from './agreement-facts.ts';
import { scaleOf } from './scale.ts';

/** What a record takes up of how the team came to its ratings. */
export interface AgreementToRecord {
  /** In the map's order; those about which there is something to say. */
  readonly indicators: readonly IndicatorAgreement[];
  /** Oldest first. */
  readonly minutes: readonly RecordedMinutes[];
}

export interface IndicatorAgreement extends AgreementFacts {
  /** Why the team agreed on this existing state, where it was said apart from the rationale. */
  readonly existingReason?: string | undefined;
  /** Why it agreed on this desired state. */
  readonly desiredReason?: string | undefined;
  /** With their members' consent; without a name where the member wanted none. */
  readonly dissent: readonly { readonly text: string; readonly name?: string | undefined }[];
}

export interface RecordedMinutes {
  /** The local date of the meeting, `2027-03-09`. */
  readonly heldOn: string;
  readonly text: string;
}

/**
 * Gathers from a cycle's records what its snapshot says of the agreement. A reason is taken only while what it is
 * the reason for still holds. Numbers of ratings that were dropped are those that were kept of them.
 * @param earlier what earlier snapshots of the cycle hold of it
 * @param withDistribution the team wants the anonymous distribution in the record
 */
export function agreementToRecord(
  records: readonly StoredRecord[],
  map: IcMap,
  members: readonly Member[],
  {
    earlier,
    withDistribution,
  }: { readonly earlier: readonly AgreementFacts[]; readonly withDistribution: boolean },
): AgreementToRecord {
  const { indicators, state } = meetingView(records, map, members);
  const kept = droppedRatings(records)?.indicators ?? [];
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const gathered = indicators.map((entry): IndicatorAgreement => {
    const { code } = entry.place.indicator;
    const facts = factsNow(agreementFacts(scaleOf(map), entry), kept, earlier);
    const { distribution, desired: _kept, ...rest }: KeptFacts = facts;
    return {
      ...rest,
      ...(withDistribution && distribution !== undefined ? { distribution } : {}),
      ...reasons(entry),
      dissent: (state.dissent.get(code) ?? []).map(({ text, named, member }) => {
        const name = named ? nameOf.get(member) : undefined;
        return name === undefined ? { text } : { text, name };
      }),
    };
  });
  return {
    indicators: gathered.filter(
      ({ rated, existingReason, desiredReason, dissent }) =>
        rated > 0 || dissent.length > 0 || (existingReason ?? desiredReason) !== undefined,
    ),
    minutes: state.minutes.map(({ heldOn, text }) => ({ heldOn, text })),
  };
}

/** The numbers that stay when a cycle's individual ratings are dropped, with the distributions where they may stay. */
export function factsToKeep(
  records: readonly StoredRecord[],
  map: IcMap,
  members: readonly Member[],
  earlier: readonly AgreementFacts[],
): readonly KeptFacts[] {
  const { indicators } = meetingView(records, map, members);
  const scale = scaleOf(map);
  const kept = droppedRatings(records)?.indicators ?? [];
  return indicators
    .map((entry): KeptFacts => {
      const before = kept.find(({ indicator }) => indicator === entry.place.indicator.code);
      const { desired: _before, ...facts }: KeptFacts = factsNow(
        agreementFacts(scale, entry),
        kept,
        earlier,
      );
      const desired = before?.desired ?? desiredToKeep(scale, entry);
      return { ...facts, ...(desired === undefined ? {} : { desired: [...desired] }) };
    })
    .filter(({ rated }) => rated > 0);
}

function factsNow(
  live: AgreementFacts,
  kept: readonly AgreementFacts[],
  earlier: readonly AgreementFacts[],
): AgreementFacts {
  const before = kept.find(({ indicator }) => indicator === live.indicator);
  const now = safeBeside(live, [...earlier, ...kept]);
  if (before === undefined) return now;
  // A late rating or two take nothing from what was kept of the whole team.
  const tellsLess = now.distribution === undefined && before.distribution !== undefined;
  const isNewer = live.rated >= before.rated && !tellsLess;
  return isNewer ? now : safeBeside(before, earlier);
}

function reasons({
  decisions: { existing, desired },
  agreed,
}: IndicatorAtMeeting): Pick<IndicatorAgreement, 'existingReason' | 'desiredReason'> {
  const existingReason =
    existing.is === 'decided' && isSame(existing.decision.value, agreed.existing)
      ? existing.decision.reason.trim()
      : '';
  const desiredReason =
    desired.is === 'decided' && desired.decision.value === agreed.desired
      ? desired.decision.reason.trim()
      : '';
  return {
    ...(existingReason === '' || existingReason === agreed.rationale.trim()
      ? {}
      : { existingReason }),
    ...(desiredReason === '' ? {} : { desiredReason }),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
