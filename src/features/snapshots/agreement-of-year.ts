import { agreementToRecord, type AgreementToRecord } from '#domain/analysis/agreement-to-record.ts';
import type { AgreementFacts } from '#domain/assessment/recorded-agreement.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';

import type { ReadyYear } from './year-in-view.ts';

/** What a record of the year says of how the team agreed. */
export function agreementOfYear(
  { records, map, members, chain, cycle }: YearOfAgreement,
  withDistribution: boolean,
): AgreementToRecord {
  const earlier = recordedFacts(chain, cycle.id);
  return agreementToRecord(records, map, members, { earlier, withDistribution });
}

type YearOfAgreement = Pick<ReadyYear, 'records' | 'map' | 'members' | 'chain' | 'cycle'>;

/** The numbers that records of a cycle hold by now, amended ones too: whoever has those can compare. */
export function recordedFacts(
  { inOrder }: SnapshotChain,
  cycle: string,
): readonly AgreementFacts[] {
  return inOrder
    .filter(({ content }) => content.cycle === cycle)
    .flatMap(({ content }) => content.agreement ?? []);
}
