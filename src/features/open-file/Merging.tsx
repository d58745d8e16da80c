import { useEffect, useRef } from 'react';
import { Link } from 'wouter';

import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import {
  libraryAddress,
  meetingAddress,
  recordAddress,
  schoolAddress,
  snapshotAddress,
} from '#platform/addresses.ts';
import { takeBackAndSay } from '#saving/take-back-and-say.ts';
import type { ToSettle } from '#storage/opened-records.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { faultInWords } from './fault-words.ts';
import type { Merged, MergedSchool } from './merge-file.ts';
import styles from './OpenFile.module.css';
import { RestoredFile } from './RestoredFile.tsx';
import type { Opening } from './use-opening.ts';

type MergingProps = {
  readonly opening: Extract<Opening, { is: 'merging' | 'ended' }>;
};

/** How far merging has come, and what became of it. */
export function Merging({ opening }: MergingProps) {
  if (opening.is === 'ended') {
    const { name, result } = opening;
    return result.is === 'restored' || result.is === 'not-restored' ? (
      <RestoredFile name={name} restored={result} />
    ) : (
      <Ended name={name} merged={result} />
    );
  }
  const { done, of } = opening;
  return (
    <Card>
      <div role="status">
        <ProgressWords
          words={of === 0 ? t('opening.merging') : t('opening.taking-files', { done, total: of })}
          value={done}
          max={of + 1}
        />
      </div>
    </Card>
  );
}

function Ended({ name, merged }: { readonly name: string; readonly merged: Merged }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card as="section" labelledBy="merged">
      <div className={parts.section}>
        <h2 id="merged" ref={heading} tabIndex={-1}>
          {merged.is === 'merged' ? t('opening.merged', { file: name }) : t('opening.failed-title')}
        </h2>
        {merged.is === 'failed' && (
          <Notice tone="danger" live="alert">
            {faultInWords(merged.why)}{' '}
            {t(merged.schools.length > 0 ? 'opening.failed-partly' : 'opening.failed-nothing')}
          </Notice>
        )}
        {merged.is === 'merged' && merged.files > 0 && (
          <p className={parts.words}>{t('opening.merged-files', { count: merged.files })}</p>
        )}
        <ul className={styles.results}>
          {merged.schools.map((one) => (
            <li key={one.school.id}>
              <Result one={one} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Result({ one: { school, step, toSettle } }: { readonly one: MergedSchool }) {
  const storage = useStorage();
  const { id, name, isLibrary } = school;
  const title = isLibrary ? t('opening.all-maps') : name;
  return (
    <div className={parts.section}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p>{t(step === undefined ? 'opening.result-same' : 'opening.result-merged')}</p>
      {toSettle.decisions.map(({ cycle, codes }) => (
        <Notice
          key={cycle.id}
          tone="warning"
          title={t('opening.conflicts', {
            count: codes.length,
            year: schoolYearName(cycle.schoolYear),
          })}
        >
          {t('opening.conflicts-words')}{' '}
          {codes.map((code) => (
            <span key={code}>
              <Link
                href={meetingAddress(
                  { school: id, map: cycle.map, year: schoolYearSlug(cycle.schoolYear) },
                  code,
                )}
              >
                {code}
              </Link>{' '}
            </span>
          ))}
        </Notice>
      ))}
      {toSettle.heads.length > 1 && <Fork school={id} heads={toSettle.heads} />}
      <div className={parts.buttons}>
        <LinkButton href={isLibrary ? libraryAddress() : schoolAddress(id)} variant="primary">
          {isLibrary ? t('opening.to-library') : t('opening.to-school', { school: name })}
        </LinkButton>
        {step !== undefined && (
          <Button
            icon="undo"
            aria-label={t('opening.undo-of', { school: title })}
            onClick={() => void takeBackAndSay(storage, 'undo', { school: id, step })}
          >
            {t('history.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

type ForkProps = { readonly school: string; readonly heads: ToSettle['heads'] };

/** Records that know nothing of each other, each with the way to it, and the way to settle them. */
function Fork({ school, heads }: ForkProps) {
  const cycle = heads.findLast((head) => head.cycle !== undefined)?.cycle;
  return (
    <Notice
      tone="warning"
      title={t('opening.fork-title', { count: heads.length })}
      actions={
        cycle !== undefined && (
          <LinkButton
            size="small"
            href={recordAddress({
              school,
              map: cycle.map,
              year: schoolYearSlug(cycle.schoolYear),
            })}
          >
            {t('opening.fork-settle', { year: schoolYearName(cycle.schoolYear) })}
          </LinkButton>
        )
      }
    >
      {t('opening.fork')}
      <ul className={styles.heads}>
        {heads.map(({ id, schoolYear, recordedAt }) => (
          <li key={id}>
            <Link href={snapshotAddress(school, id)}>
              {t('opening.fork-head', {
                year: schoolYearName(schoolYear),
                moment: momentInWords(recordedAt),
                start: id.slice(0, 4),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
