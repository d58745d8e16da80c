import { Link } from 'wouter';

import { outOfBin, unsorted } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { schoolAddress } from '#platform/addresses.ts';
import { binderAddress } from '#platform/binder-addresses.ts';
import { addEvidenceAddress, evidenceAddress } from '#platform/evidence-addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useEvidence } from '#storage/live-evidence.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import styles from './SchoolPage.module.css';

/** How much evidence the school has, and what waits to be sorted. */
export function SchoolEvidence({ school }: { readonly school: string }) {
  const pieces = useEvidence(school);
  const count = pieces === undefined ? 0 : outOfBin(pieces).length;
  const waiting = pieces === undefined ? 0 : unsorted(pieces).length;
  return (
    <Card as="section" labelledBy="school-evidence">
      <div className={styles.section}>
        <div className={styles.sectionHead}>
          <h2 id="school-evidence">{t('evidence.title')}</h2>
          <LinkButton href={evidenceAddress(school)} size="small">
            {t('evidence.open')}
          </LinkButton>
        </div>
        {pieces !== undefined && (
          <p>
            {t('evidence.school-has', { count })}{' '}
            {waiting > 0 && (
              <Link href={evidenceAddress(school, { show: 'unsorted' })}>
                {t('evidence.school-waits', { count: waiting })}
              </Link>
            )}
          </p>
        )}
        <div className={styles.actions} data-screen-only>
          <ToChange>
            <LinkButton
              icon="plus"
              href={addEvidenceAddress(school, { back: schoolAddress(school) })}
            >
              {t('evidence.add')}
            </LinkButton>
          </ToChange>
          <LinkButton icon="file" href={binderAddress(school)}>
            {t('school.to-binder')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
