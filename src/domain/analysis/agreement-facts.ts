import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type {
  AgreementFacts,
  RecordedDistribution,
} from '#domain/assessment/recorded-agreement.ts';

import { agreementOf, type Agreement } from './agreement.ts';
import { SMALLEST_GROUP } from './by-group.ts';
import { distributionOf } from './distribution.ts';
import { desiredSays, existingSays } from './says.ts';
import type { Scale } from './scale.ts';

/**
 * The numbers about one indicator that may leave the meeting: how many rated; and, once it is revealed, how far
 * apart they were and who-less counts, each only where at least three people are behind it.
 */
export function agreementFacts(scale: Scale, { place, view }: IndicatorAtMeeting): AgreementFacts {
  const { code: indicator } = place.indicator;
  if (view.is === 'sealed') {
    return { indicator, rated: view.done.length, asked: view.done.length + view.missing.length };
  }
  const says = existingSays(view.ratings);
  const agreement = agreementOf(scale, says);
  const { people, placed, atPlace, cantTell, notApplicable } = agreement.distribution;
  const enough = people >= SMALLEST_GROUP;
  return {
    indicator,
    rated: says.length,
    asked: says.length + view.missing.length,
    ...(placed >= SMALLEST_GROUP ? spreadFacts(agreement) : {}),
    ...(enough && agreement.reading === 'whether-it-applies' ? { whetherItApplies: true } : {}),
    ...(enough ? { distribution: { atPlace: [...atPlace], cantTell, notApplicable } } : {}),
  };
}

function spreadFacts({ spread }: Agreement): Pick<AgreementFacts, 'spread'> {
  if (spread === undefined) return {};
  const { raters, range, withinOne } = spread;
  return { spread: { placed: raters, range, withinOne: withinOne.members } };
}

/**
 * How many members wanted which place for the desired state, by place; undefined before the reveal, and where
 * fewer than three are behind the numbers.
 */
export function desiredToKeep(
  scale: Scale,
  { view }: IndicatorAtMeeting,
): readonly number[] | undefined {
  const says = view.is === 'sealed' ? [] : desiredSays(view.ratings);
  const { atPlace, placed } = distributionOf(
    scale,
    says.map(({ state }) => state),
  );
  return placed < SMALLEST_GROUP ? undefined : atPlace;
}

/**
 * The same numbers without those that, held against numbers recorded earlier, would tell what one or two people
 * said: who came or went between two records is known, so their difference is those people's ratings.
 */
export function safeBeside(
  now: AgreementFacts,
  earlier: readonly AgreementFacts[],
): AgreementFacts {
  const before = earlier.filter(({ indicator }) => indicator === now.indicator);
  const { indicator, rated, asked, distribution } = now;
  const isOfFew = before.some((one) => hasNumbers(one) && isFew(Math.abs(one.rated - rated)));
  if (isOfFew) return { indicator, rated, asked };
  const tells = before.some(
    (one) =>
      distribution !== undefined &&
      one.distribution !== undefined &&
      tellsOfFew(distribution, one.distribution),
  );
  if (!tells) return now;
  const { distribution: _left, ...rest } = now;
  return rest;
}

function hasNumbers({ spread, distribution, whetherItApplies }: AgreementFacts): boolean {
  return spread !== undefined || distribution !== undefined || whetherItApplies === true;
}

function tellsOfFew(a: RecordedDistribution, b: RecordedDistribution): boolean {
  const differences = counts(a).map((count, index) => count - (counts(b)[index] ?? 0));
  const sumOf = (sign: number) =>
    differences.reduce((sum, difference) => sum + Math.max(0, sign * difference), 0);
  return isFew(sumOf(1)) || isFew(sumOf(-1));
}

function counts({ atPlace, cantTell, notApplicable }: RecordedDistribution): readonly number[] {
  return [...atPlace, cantTell, notApplicable];
}

/** One or two people. */
function isFew(people: number): boolean {
  return people > 0 && people < SMALLEST_GROUP;
}
