import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';

import {
  comparePrinted,
  foundByPrinted,
  PRINTED_CHARACTERS,
} from '#domain/assessment/printed-hash.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import { groupedHash } from '#report/hash-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './SnapshotPage.module.css';

type CheckPrintedProps = {
  readonly snapshot: Snapshot;
  readonly chain: SnapshotChain;
};

/** Compares the record with a page that was printed of it: who changes a record and its hash can’t change the paper. */
export function CheckPrinted({ snapshot, chain }: CheckPrintedProps) {
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const found = checked === undefined ? undefined : comparePrinted(snapshot.id, checked);
  const error = errorOf(found);

  function check(event: FormEvent) {
    event.preventDefault();
    setChecked(typed);
    const { is } = comparePrinted(snapshot.id, typed);
    if (is === 'too-short' || is === 'no-hash') form.current?.querySelector('input')?.focus();
  }

  return (
    <form ref={form} className={styles.section} noValidate onSubmit={check} data-screen-only>
      <h3>{t('snapshots.printed-heading')}</h3>
      <p>{t('snapshots.printed-words')}</p>
      <TextField
        label={t('snapshots.printed-label')}
        hint={t('snapshots.printed-hint', {
          example: groupedHash('0123456789abcdef'.slice(0, PRINTED_CHARACTERS)),
        })}
        error={error}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setChecked(undefined);
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit">{t('snapshots.printed-check')}</Button>
      </div>
      {found?.is === 'same' && (
        <Notice tone="ok" live="status" title={t('snapshots.printed-same')}>
          {t('snapshots.printed-same-words')}
        </Notice>
      )}
      {found?.is === 'different' && (
        <Notice tone="danger" live="alert" title={t('snapshots.printed-different')}>
          <p>
            {t('snapshots.printed-different-words', {
              group: found.group,
              typed: found.typed,
              here: found.here,
            })}
          </p>
          <Elsewhere record={foundByPrinted(chain.inOrder, checked ?? '')} />
        </Notice>
      )}
    </form>
  );
}

/** The page may simply be of another record of the school; otherwise there is something to find out. */
function Elsewhere({ record }: { readonly record: Snapshot | undefined }) {
  if (record === undefined) return <p>{t('snapshots.printed-what-to-do')}</p>;
  const { school, id, content } = record;
  return (
    <p>
      {t('snapshots.printed-elsewhere')}{' '}
      <Link href={snapshotAddress(school, id)}>
        {t('snapshots.row', { year: schoolYearName(content.schoolYear) })}
      </Link>
      {`, ${t('snapshots.recorded-on', { date: longDate(content.recordedOn) })}`}
    </p>
  );
}

function errorOf(found: ReturnType<typeof comparePrinted> | undefined): string | undefined {
  if (found?.is === 'too-short') return t('snapshots.printed-short', { count: found.missing });
  if (found?.is === 'no-hash') return t('snapshots.printed-no-hash');
  return undefined;
}
