import type { Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import { t } from '#i18n/translate.ts';
import { recordAddress } from '#platform/addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import { addressOf } from './current-cycle.ts';

type RecordedBesideProps = {
  readonly chain: SnapshotChain;
  readonly cycles: readonly Cycle[];
};

/** Where devices that did not know of one another have recorded: what that means, and where it is settled. */
export function RecordedBeside({ chain: { heads }, cycles }: RecordedBesideProps) {
  if (heads.length < 2) return null;
  const years = [...new Set(heads.map(({ content }) => content.schoolYear))].toSorted(
    (a, b) => a - b,
  );
  const newest = heads.findLast(({ content }) => cycles.some(({ id }) => id === content.cycle));
  const cycle = cycles.find(({ id }) => id === newest?.content.cycle);
  return (
    <Notice
      tone="warning"
      title={t('school.beside', { years: years.map(schoolYearName).join(', ') })}
      actions={
        cycle !== undefined && (
          <ToChange>
            <LinkButton size="small" href={recordAddress(addressOf(cycle))}>
              {t('school.beside-settle', { year: schoolYearName(cycle.schoolYear) })}
            </LinkButton>
          </ToChange>
        )
      }
    >
      {t('school.beside-words')}
    </Notice>
  );
}
