import { useState, type FormEvent } from 'react';

import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { useCheckedForm } from '#ui/checked-form.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';

import { isSaidAtOnce } from './field-faults.ts';
import styles from './SchoolForm.module.css';
import { schoolFaults, type SchoolTexts } from './school-form.ts';
import { SchoolFields } from './SchoolFields.tsx';
import { useDraft } from '#saving/use-draft.ts';

type SchoolFormProps = {
  /** Where this browser keeps what was typed and not saved. */
  readonly draftKey: string;
  readonly saved: SchoolTexts;
  readonly saveLabel: string;
  readonly cancelAddress: string;
  /** Stores the texts; gives a sentence when that failed. */
  readonly onSave: (texts: SchoolTexts) => Promise<string | undefined>;
};

/** The facts of a school; nothing typed is lost before it is stored. */
export function SchoolForm({ draftKey, saved, saveLabel, cancelAddress, onSave }: SchoolFormProps) {
  const draft = useDraft(draftKey, saved);
  const [failure, setFailure] = useState<string>();
  const faults = schoolFaults(draft.values);
  const { form, wasWrong, isBusy, submit } = useCheckedForm(faults, async () => {
    const sentence = await onSave(draft.values);
    if (sentence === undefined) draft.forget();
    else setFailure(sentence);
  });

  function save(event: FormEvent) {
    setFailure(undefined);
    submit(event);
  }

  function discard() {
    const texts = draft.forget();
    showToast({
      text: t('school.draft-discarded'),
      action: { label: t('school.draft-restore'), run: () => draft.restore(texts) },
    });
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={save}>
      {draft.wasKept && (
        <Notice
          tone="info"
          title={t('school.draft-kept')}
          actions={
            <Button size="small" onClick={discard}>
              {t('school.draft-discard')}
            </Button>
          }
        />
      )}
      <Card>
        <div className={styles.fields}>
          <SchoolFields
            values={draft.values}
            faults={wasWrong ? faults : onlySaidAtOnce(faults)}
            onChange={draft.change}
          />
        </div>
      </Card>
      {failure !== undefined && <Notice tone="danger" title={failure} live="alert" />}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={isBusy}>
          {saveLabel}
        </Button>
        <LinkButton href={cancelAddress} variant="quiet">
          {draft.isChanged ? t('school.leave-for-now') : t('ui.cancel')}
        </LinkButton>
        {draft.isChanged && <p className={styles.note}>{t('school.draft-note')}</p>}
      </div>
    </form>
  );
}

function onlySaidAtOnce(faults: ReturnType<typeof schoolFaults>): ReturnType<typeof schoolFaults> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => isSaidAtOnce(fault)));
}
