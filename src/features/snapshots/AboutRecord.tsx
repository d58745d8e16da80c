import { Link } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { newestInPlaceOf } from '#domain/assessment/standing-records.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import type { AtAGlance } from '#report/at-a-glance.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import { CheckPrinted } from './CheckPrinted.tsx';
import styles from './SnapshotPage.module.css';

type AboutRecordProps = {
  readonly snapshot: Snapshot;
  readonly chain: SnapshotChain;
  readonly model: AtAGlance;
};

/** That a newer record amends this one, and why; on paper too, so that nobody hands out the older by mistake. */
export function AmendedNotice({ snapshot, chain }: Omit<AboutRecordProps, 'model'>) {
  const newer = chain.amendedBy.get(snapshot.id);
  if (newer === undefined) return null;
  return (
    <Notice
      tone="warning"
      title={t('snapshots.is-amended')}
      actions={
        <LinkButton
          size="small"
          href={snapshotAddress(newer.school, newestInPlaceOf(chain, newer).id)}
        >
          {t('snapshots.open-newer')}
        </LinkButton>
      }
    >
      {t('snapshots.is-amended-words', { reason: newer.content.amends?.reason ?? '' })}
    </Notice>
  );
}

/** How a record stands among the school's others, and what must be known before it is read. */
export function RecordNotices({ snapshot, chain }: Omit<AboutRecordProps, 'model'>) {
  const { amends, status } = snapshot.content;
  const isForked = chain.heads.length > 1 && chain.heads.some(({ id }) => id === snapshot.id);
  return (
    <>
      {amends !== undefined && (
        <Notice
          tone="info"
          title={t('snapshots.amends-title')}
          actions={
            <LinkButton size="small" href={snapshotAddress(snapshot.school, amends.snapshot)}>
              {t('snapshots.open-earlier')}
            </LinkButton>
          }
        >
          {t('snapshots.is-amended-words', { reason: amends.reason })}
        </Notice>
      )}
      {status === 'interim' && <Notice tone="info" title={t('snapshots.is-interim')} />}
      {isForked && (
        <Notice tone="warning" title={t('snapshots.fork-title')}>
          {t('snapshots.fork-words')}
        </Notice>
      )}
    </>
  );
}

/** The proof: that it is whole, its hash, and what it follows. */
export function RecordProof({ snapshot, chain, model }: AboutRecordProps) {
  const { follows } = snapshot.content;
  const earlier = chain.inOrder.filter(({ id }) => follows.includes(id));
  const missing = follows.length - earlier.length;
  return (
    <Card as="section" labelledBy="about-record">
      <div className={styles.section}>
        <h2 id="about-record">{t('snapshots.about-record')}</h2>
        <Notice tone="ok" title={t('snapshots.whole')}>
          {t('snapshots.whole-words', {
            name: isolated(model.recordedBy),
            date: model.recordedOn,
          })}
        </Notice>
        <dl className={styles.hashes}>
          <dt>{t('snapshots.hash')}</dt>
          <dd>{model.proof.grouped}</dd>
        </dl>
        {follows.length === 0 ? (
          <p>{t('snapshots.follows-none')}</p>
        ) : (
          <>
            <h3>{t('snapshots.follows-heading')}</h3>
            <ul className={styles.follows}>
              {earlier.map(({ id, school, content }) => (
                <li key={id}>
                  <Link href={snapshotAddress(school, id)}>
                    {t('snapshots.row', { year: schoolYearName(content.schoolYear) })}
                  </Link>
                  {`, ${t('snapshots.recorded-on', { date: longDate(content.recordedOn) })}`}
                </li>
              ))}
            </ul>
            {missing > 0 && <p>{t('snapshots.follows-missing', { count: missing })}</p>}
          </>
        )}
        <CheckPrinted snapshot={snapshot} chain={chain} />
      </div>
    </Card>
  );
}
