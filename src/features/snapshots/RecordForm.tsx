import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { matrixAddress, snapshotAddress } from '#platform/addresses.ts';
import { readDraft, writeDraft } from '#platform/drafts.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AmendFields } from './AmendFields.tsx';
import {
  earlierOfYear,
  faultsOf,
  recorderName,
  type DraftFaults,
  type RecordDraft,
} from './record-draft.ts';
import { recordYear } from './record-year.ts';
import { KindField } from './KindField.tsx';
import styles from './RecordPage.module.css';
import { RecorderFields } from './RecorderFields.tsx';
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
  const { draft, change, forget } = useRecordDraft(year.cycle.id);
  const [shownFaults, setShownFaults] = useState<DraftFaults>({});
  const [isAsking, setIsAsking] = useState(false);
  const [isRecording, setIsRecording] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { members, chain, cycle, school, yearName } = year;
  const earlier = earlierOfYear(chain, cycle.id);

  function ask(event: FormEvent): void {
    event.preventDefault();
    const faults = faultsOf(draft, { members, earlier, missing });
    setShownFaults(faults);
    setFailure(undefined);
    setIsAsking(Object.keys(faults).length === 0);
  }

  async function record(): Promise<void> {
    setIsRecording(true);
    const result = await recordYear(storage, year, { draft, earlier, now: new Date() });
    setIsRecording(false);
    setIsAsking(false);
    if (result.ok) {
      forget();
      navigate(snapshotAddress(school.id, result.value));
    } else {
      setFailure(t('storage.not-saved', { why: t(`storage.commit-${result.error.tag}`) }));
    }
  }

  return (
    <form noValidate onSubmit={ask}>
      <Card as="section" labelledBy="record-form">
        <div className={styles.fields}>
          <h2 id="record-form">{t('snapshots.record-heading')}</h2>
          {earlier.yearly === undefined && <KindField draft={draft} onChange={change} />}
          <AmendFields
            draft={draft}
            earlier={earlier}
            yearName={yearName}
            fault={shownFaults.reason}
            onChange={change}
          />
          <RecorderFields
            draft={draft}
            members={members}
            fault={shownFaults.who}
            onChange={change}
          />
          {missing.isEmpty && (
            <Notice
              tone="warning"
              title={t('snapshots.empty-heading')}
              actions={
                <LinkButton size="small" href={matrixAddress(year.address)}>
                  {t('snapshots.go-on-rating')}
                </LinkButton>
              }
            >
              <p>{t('snapshots.empty-words')}</p>
              <ChoiceField
                type="checkbox"
                label={t('snapshots.empty-anyway')}
                checked={draft.recordEmpty}
                onChange={(recordEmpty) => change({ recordEmpty })}
              />
            </Notice>
          )}
          {shownFaults.empty === true && !draft.recordEmpty && (
            <Notice tone="danger" live="alert" title={t('snapshots.empty-missing')} />
          )}
          {failure !== undefined && <Notice tone="danger" live="alert" title={failure} />}
          <div className={styles.buttons}>
            <Button type="submit" variant="primary">
              {t('snapshots.record', { year: yearName })}
            </Button>
          </div>
        </div>
      </Card>
      <ConfirmDialog
        open={isAsking}
        title={t('snapshots.confirm-title', { year: yearName })}
        confirmLabel={t('snapshots.confirm-yes')}
        busy={isRecording}
        onConfirm={() => void record()}
        onCancel={() => setIsAsking(false)}
      >
        <p>
          {t('snapshots.confirm-words', {
            school: school.name,
            year: yearName,
            name: recorderName(draft, members),
          })}
        </p>
      </ConfirmDialog>
    </form>
  );
}

/** What was filled in; texts survive a reload. */
function useRecordDraft(cycle: string): {
  readonly draft: RecordDraft;
  readonly change: (part: Partial<RecordDraft>) => void;
  readonly forget: () => void;
} {
  const key = `record/${cycle}`;
  const [draft, setDraft] = useState<RecordDraft>(() => {
    const kept = readDraft(key);
    return {
      status: kept['status'] === 'interim' ? 'interim' : 'yearly',
      who: kept['who'] ?? '',
      name: kept['name'] ?? '',
      correctsInterim: kept['correctsInterim'] === 'yes',
      reason: kept['reason'] ?? '',
      recordEmpty: false,
    };
  });

  function change(part: Partial<RecordDraft>): void {
    const changed = { ...draft, ...part };
    const { status, who, name, reason, correctsInterim } = changed;
    setDraft(changed);
    writeDraft(key, { status, who, name, reason, correctsInterim: correctsInterim ? 'yes' : 'no' });
  }

  return { draft, change, forget: () => writeDraft(key, {}) };
}
