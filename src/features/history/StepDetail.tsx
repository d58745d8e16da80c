import { useState } from 'react';
import { Link } from 'wouter';

import '#i18n/en/listing.ts';
import { changedFields } from '#domain/history/changed-fields.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { historyNames } from '#map-view/history-names.ts';
import { historyLookAddress } from '#platform/history-addresses.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useWholeStep } from '#storage/live-history.ts';
import { LoadingText } from '#ui/LoadingText.tsx';
import parts from '#ui/PageParts.module.css';
import { ShowMore } from '#ui/ShowMore.tsx';

import { ChangedFields } from './ChangedFields.tsx';
import styles from './StepDetail.module.css';
import { TakeBack } from './TakeBack.tsx';

const atOnce = 20;

type StepDetailProps = {
  readonly id: string;
  /** Where the page is of no school: the way to the step’s. */
  readonly withSchool: boolean;
};

/** All that a step changed, from what to what, and whether it can be taken back by itself. */
export function StepDetail({ id, withSchool }: StepDetailProps) {
  const [count, setCount] = useState(atOnce);
  const read = useWholeStep(id);
  const maps = useIcMaps();
  if (read === undefined || maps === undefined) return <LoadingText />;
  const { step, takingBack } = read;
  if (step === null) return null;
  const { row, related } = step;
  const names = historyNames(related, maps);
  const fields = row.changes.flatMap(changedFields);
  const school = withSchool ? names.school(row.school) : undefined;
  return (
    <div className={styles.detail}>
      {fields.length === 0 ? (
        <p className={parts.muted}>{t('past.nothing-left')}</p>
      ) : (
        <ChangedFields fields={fields.slice(0, count)} names={names} />
      )}
      <ShowMore
        shown={Math.min(count, fields.length)}
        of={fields.length}
        atOnce={atOnce}
        onMore={() => setCount(count + atOnce)}
      />
      {row.received === true && <p className={parts.muted}>{t('past.received')}</p>}
      <TakeBack row={row} takingBack={takingBack} names={names} />
      {school !== undefined && (
        <p className={parts.muted}>
          <Link href={historyLookAddress(row.school)}>
            {t('past.of-school', { school: isolated(school) })}
          </Link>
        </p>
      )}
    </div>
  );
}
