import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { matrixAddress } from '#platform/addresses.ts';
import { useCycle } from '#storage/live.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

type OfRecord = { readonly snapshot: Snapshot };

/** The way from a record to its school year; nothing where the year is not on this device. */
export function YearButton({ snapshot: { school, content } }: OfRecord) {
  if (!useCycle(content.cycle)) return null;
  const { schoolYear, map } = content;
  const address = { school, map: map.id, year: schoolYearSlug(schoolYear) };
  return (
    <LinkButton icon="calendar" href={matrixAddress(address)}>
      {t('snapshots.open-year', { year: schoolYearName(schoolYear) })}
    </LinkButton>
  );
}

/** What to do about a mistake in a record; an amended one leads to the newer record instead. */
export function MendNotice({
  snapshot: { id, content },
  chain,
}: OfRecord & { readonly chain: SnapshotChain }) {
  const isYearHere = Boolean(useCycle(content.cycle));
  if (!isYearHere || chain.amendedBy.has(id)) return null;
  return (
    <div data-screen-only>
      <Notice tone="info" title={t('snapshots.mend-title')}>
        {t('snapshots.mend-words', { year: schoolYearName(content.schoolYear) })}
      </Notice>
    </div>
  );
}
