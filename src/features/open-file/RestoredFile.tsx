import { useEffect, useRef } from 'react';
import { Link } from 'wouter';

import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { t } from '#i18n/translate.ts';
import { dataSafetyAddress, libraryAddress, schoolAddress } from '#platform/addresses.ts';
import { takeBackAndSay } from '#saving/take-back-and-say.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import { faultInWords } from './fault-words.ts';
import styles from './OpenFile.module.css';
import type { Restored, RestoredSchool } from './restore-file.ts';

type RestoredFileProps = { readonly name: string; readonly restored: Restored };

/** What became of going back to what a file holds, and the way back from it. */
export function RestoredFile({ name, restored }: RestoredFileProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card as="section" labelledBy="restored">
      <div className={parts.section}>
        <h2 id="restored" ref={heading} tabIndex={-1}>
          {titleOf(name, restored)}
        </h2>
        {restored.is === 'not-restored' ? (
          <Notice tone="danger" live="alert">
            {faultInWords(restored.why)} {t('opening.failed-nothing')}
          </Notice>
        ) : (
          <>
            <p className={parts.words}>
              {t(restored.isWhole ? 'opening.all-back-words' : 'opening.went-back-words')}{' '}
              <Link href={dataSafetyAddress()}>{t('opening.to-data-safety')}</Link>
            </p>
            {restored.files > 0 && (
              <p className={parts.words}>{t('opening.merged-files', { count: restored.files })}</p>
            )}
            <ul className={styles.results}>
              {restored.schools.map((school) => (
                <li key={school.id}>
                  <OneSchool school={school} isWhole={restored.isWhole} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

type OneSchoolProps = { readonly school: RestoredSchool; readonly isWhole: boolean };

function OneSchool({ school: { id, name, isRemoved, step }, isWhole }: OneSchoolProps) {
  const storage = useStorage();
  const isLibrary = id === LIBRARY_SCHOOL;
  const title = isLibrary ? t('opening.all-maps') : (name ?? t('opening.unnamed'));
  return (
    <div className={parts.section}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {!isWhole && <p>{t(isRemoved ? 'opening.result-removed' : 'opening.result-went-back')}</p>}
      <div className={parts.buttons}>
        {!isRemoved && (
          <LinkButton href={isLibrary ? libraryAddress() : schoolAddress(id)} variant="primary">
            {isLibrary ? t('opening.to-library') : t('opening.to-school', { school: title })}
          </LinkButton>
        )}
        {step !== undefined && (
          <Button
            icon="undo"
            aria-label={t('opening.undo-of-going-back', { school: title })}
            onClick={() => void takeBackAndSay(storage, 'undo', { school: id, step })}
          >
            {t('history.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function titleOf(file: string, restored: Restored): string {
  if (restored.is === 'not-restored') return t('opening.not-restored-title');
  return t(restored.isWhole ? 'opening.all-back' : 'opening.went-back', { file });
}
