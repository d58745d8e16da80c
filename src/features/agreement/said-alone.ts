import type { MemberSays } from '#domain/analysis/agreement.ts';
import { existingSays } from '#domain/analysis/says.ts';
import { stateAt, type Scale } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type {
  KeptFacts,
  RatingsDropped,
  RecordedDistribution,
} from '#domain/assessment/recorded-agreement.ts';

/** What the team says alone of a revealed existing state: its ratings, or what stayed of those that were dropped. */
export function saidAlone(
  scale: Scale,
  entry: IndicatorAtMeeting,
  dropped: RatingsDropped | undefined,
): readonly MemberSays[] {
  if (entry.view.is === 'sealed') return [];
  const says = existingSays(entry.view.ratings);
  if (says.length > 0) return says;
  const distribution = factsOf(entry, dropped)?.distribution;
  return distribution === undefined ? [] : saidByNobody(scale, distribution);
}

/** What stayed of dropped ratings of a desired state. */
export function keptDesired(
  scale: Scale,
  entry: IndicatorAtMeeting,
  dropped: RatingsDropped | undefined,
): readonly MemberSays[] {
  if (entry.view.is === 'sealed') return [];
  const atPlace = factsOf(entry, dropped)?.desired ?? [];
  return saidByNobody(scale, { atPlace, cantTell: 0, notApplicable: 0 });
}

/** Whether what was said alone of an indicator is gone, and nobody has rated it since. */
export function isDropped(
  entry: IndicatorAtMeeting,
  dropped: RatingsDropped | undefined,
): dropped is RatingsDropped {
  const { view } = entry;
  const rated = view.is === 'sealed' ? view.done.length : view.ratings.length;
  return rated === 0 && (factsOf(entry, dropped)?.rated ?? 0) > 0;
}

function factsOf(
  { place }: IndicatorAtMeeting,
  dropped: RatingsDropped | undefined,
): KeptFacts | undefined {
  return dropped?.indicators.find(({ indicator }) => indicator === place.indicator.code);
}

function saidByNobody(
  scale: Scale,
  { atPlace, cantTell, notApplicable }: RecordedDistribution,
): readonly MemberSays[] {
  const times = (count: number, state: MemberSays['state']) =>
    Array.from({ length: count }, () => ({ member: '', state }));
  return [
    ...atPlace.flatMap((count, place) => times(count, stateAt(scale, place))),
    ...times(cantTell, { is: 'cant-tell' }),
    ...times(notApplicable, { is: 'not-applicable' }),
  ];
}
