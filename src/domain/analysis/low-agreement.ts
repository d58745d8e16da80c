import type { AgreementFacts } from '#domain/assessment/recorded-agreement.ts';

/** Three quarters of the members who placed an indicator are to be near the middle. */
const NEAR_THE_MIDDLE = 0.75;
const FAR_APART = 3;

/**
 * Whether a team's agreement on an indicator was low, so that its record says so: some said that it doesn't apply
 * while others placed it; or ratings lay three levels or more apart; or fewer than three quarters of those who
 * placed it were within one level of the median. 75% is the median of the thresholds that studies of
 * consensus have used (Diamond et al., "Defining consensus", J. Clin. Epidemiol. 67, 2014). Without numbers (too
 * few people, or never revealed) nothing is said.
 */
export function isAgreementLow({
  spread,
  whetherItApplies,
}: Pick<AgreementFacts, 'spread' | 'whetherItApplies'>): boolean {
  if (whetherItApplies === true) return true;
  if (spread === undefined) return false;
  return spread.range >= FAR_APART || spread.withinOne < spread.placed * NEAR_THE_MIDDLE;
}
