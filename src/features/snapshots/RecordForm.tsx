import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { matrixAddress, snapshotAddress } from '#platform/addresses.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import { agreementOfYear } from './agreement-of-year.ts';
import { AmendFields } from './AmendFields.tsx';
import { DistributionField } from './DistributionField.tsx';
import { EmptyYearField } from './EmptyYearField.tsx';
import { evidenceOfYear } from './evidence-of-year.ts';
import { useKeptDraft } from './kept-draft.ts';
import { KindField } from './KindField.tsx';
import { earlierOf } from './promise.ts';
import { earlierOfYear, faultsOf } from './record-draft.ts';
import { recordYear } from './record-year.ts';
import styles from './RecordPage.module.css';
import { RecorderFields } from './RecorderFields.tsx';
import { WhatIsRecorded } from './WhatIsRecorded.tsx';
import type { Missing } from './what-is-missing.ts';
import type { ReadyYear } from './year-in-view.ts';

type RecordFormProps = {
  readonly year: ReadyYear;
  readonly missing: Missing;
};

/** Who records the year, as what, and why again; then the decision, asked once. */
export function RecordForm({ year, missing }: RecordFormProps) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const { draft, change, forget } = useKeptDraft(year.cycle.id);
  const [wasTried, setWasTried] = useState(false);
  // What the dialog was opened on; when another record comes in meanwhile, it no longer holds.
  const [askedOn, setAskedOn] = useState<string>();
  const [isRecording, setIsRecording] = useState(false);
  const [failure, setFailure] = useState<CommitError>();
  const form = useRef<HTMLFormElement>(null);
  const { members, cycle, school, yearName } = year;
  const earlier = earlierOfYear(year, cycle.id);
  const agreement = useMemo(
    () => agreementOfYear(year, draft.withDistribution),
    [year, draft.withDistribution],
  );
  const faults = faultsOf(draft, {
    year: { ...year, agreement, evidence: evidenceOfYear(year) },
    earlier,
    missing,
  });
  const present = earlierOf(year);
  const isOvertaken =
    failure?.tag === 'overtaken' || (!isRecording && askedOn !== undefined && askedOn !== present);
  // While the record is on its way, it is itself an earlier one already.
  const shown = wasTried && !isRecording ? faults : {};

  function ask(event: FormEvent): void {
    event.preventDefault();
    setWasTried(true);
    setFailure(undefined);
    const [firstFaulty] = Object.keys(faults);
    setAskedOn(firstFaulty === undefined ? present : undefined);
    if (firstFaulty === undefined) return;
    form.current?.querySelector<HTMLElement>(`[name="${firstFaulty}"]`)?.focus();
  }

  async function record(): Promise<void> {
    setIsRecording(true);
    const result = await recordYear(storage, year, { draft, earlier, now: new Date() });
    setIsRecording(false);
    setAskedOn(undefined);
    if (result.ok) {
      forget();
      navigate(snapshotAddress(school.id, result.value));
    } else {
      setFailure(result.error);
    }
  }

  return (
    <form ref={form} noValidate onSubmit={ask}>
      <Card as="section" labelledBy="record-form">
        <div className={styles.fields}>
          <h2 id="record-form">{t('snapshots.record-heading')}</h2>
          {earlier.yearly === undefined && <KindField draft={draft} onChange={change} />}
          <AmendFields
            draft={draft}
            school={school.id}
            earlier={earlier}
            yearName={yearName}
            fault={shown.reason}
            onChange={change}
          />
          <RecorderFields draft={draft} members={members} fault={shown.who} onChange={change} />
          <DistributionField year={year} draft={draft} onChange={change} />
          {missing.isEmpty && (
            <EmptyYearField
              draft={draft}
              address={year.address}
              isFaulty={shown.empty === true}
              onChange={change}
            />
          )}
          {shown.same === true && !isOvertaken && (
            <Notice
              tone="danger"
              live="alert"
              title={t('snapshots.same')}
              actions={
                <LinkButton size="small" href={matrixAddress(year.address)}>
                  {t('snapshots.open-year', { year: yearName })}
                </LinkButton>
              }
            >
              {t('snapshots.same-words')}
            </Notice>
          )}
          {isOvertaken && (
            <Notice tone="danger" live="alert" title={t('snapshots.overtaken')}>
              {t('snapshots.overtaken-words')}
            </Notice>
          )}
          {failure !== undefined && !isOvertaken && (
            <Notice tone="danger" live="alert" title={notSavedInWords(failure)} />
          )}
          <div className={styles.buttons}>
            <Button type="submit" variant="primary">
              {t('snapshots.record', { year: yearName })}
            </Button>
          </div>
        </div>
      </Card>
      <ConfirmDialog
        open={isRecording || askedOn === present}
        title={t('snapshots.confirm-title', { year: yearName })}
        confirmLabel={t('snapshots.confirm-yes')}
        busy={isRecording}
        onConfirm={() => void record()}
        onCancel={() => setAskedOn(undefined)}
      >
        <WhatIsRecorded
          year={year}
          draft={draft}
          earlier={earlier}
          missing={missing}
          agreement={agreement}
        />
      </ConfirmDialog>
    </form>
  );
}
