import type { SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress, schoolAddress } from '#platform/addresses.ts';
import { groupedHash } from '#report/hash-words.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import type { SnapshotInView } from './snapshot-in-view.ts';
import styles from './SnapshotPage.module.css';

type SnapshotProblemProps = {
  readonly view: Exclude<SnapshotInView, { is: 'whole' }>;
  readonly school: string;
};

/** What stands instead of a record that is on its way, absent or damaged: with a way on. */
export function SnapshotProblem({ view, school }: SnapshotProblemProps) {
  switch (view.is) {
    case 'loading':
      return <LoadingText />;
    case 'none':
      return (
        <div className={styles.page}>
          <PageHeading title={t('snapshots.none-title')} />
          <p>{t('snapshots.none-words')}</p>
          <div className={styles.buttons}>
            <LinkButton variant="primary" href={schoolAddress(school)}>
              {t('snapshots.to-school')}
            </LinkButton>
            <LinkButton href={homeAddress()}>{t('snapshots.to-home')}</LinkButton>
          </div>
        </div>
      );
    case 'damaged':
      return <Damaged damage={view.damage} school={school} />;
  }
}

function Damaged({ damage, school }: { readonly damage: SnapshotDamage; readonly school: string }) {
  return (
    <div className={styles.page}>
      <PageHeading title={t('snapshots.damaged-tab')}>{t('snapshots.damaged-title')}</PageHeading>
      <Notice tone="danger" title={t(`snapshots.damage-${damage.tag}`)}>
        {t('snapshots.damaged-nothing-shown')}
      </Notice>
      <Card>
        <div className={styles.section}>
          <p>{t('snapshots.damaged-what-to-do')}</p>
          {damage.tag === 'unreadable' && <p>{t('snapshots.damaged-update')}</p>}
          <dl className={styles.hashes}>
            <dt>{t('snapshots.damaged-hash')}</dt>
            <dd>{groupedHash(damage.id)}</dd>
            {damage.tag === 'text-changed' && (
              <>
                <dt>{t('snapshots.damaged-found')}</dt>
                <dd>{groupedHash(damage.found)}</dd>
              </>
            )}
          </dl>
        </div>
      </Card>
      <div className={styles.buttons}>
        <LinkButton variant="primary" href={schoolAddress(school)}>
          {t('snapshots.to-school')}
        </LinkButton>
      </div>
    </div>
  );
}
