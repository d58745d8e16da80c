import type { ReactNode } from 'react';

import { tidied } from '#domain/crosswalk/crosswalk.ts';
import { t } from '#i18n/translate.ts';
import { useDraft } from '#saving/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { useCheckedForm } from '#ui/checked-form.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Crosswalk.module.css';
import { detailsFaults, type DetailsTexts } from './crosswalk-form.ts';

type DetailsFormProps = {
  /** Where this browser keeps what was typed and not saved. */
  readonly draftKey: string;
  readonly saved: DetailsTexts;
  readonly saveLabel: string;
  readonly onSave: (details: DetailsTexts) => Promise<boolean>;
  readonly children?: ReactNode;
};

/** The name of a framework, and what its publisher asks to be said. */
export function DetailsForm({ draftKey, saved, saveLabel, onSave, children }: DetailsFormProps) {
  const draft = useDraft(draftKey, saved);
  const faults = detailsFaults(draft.values);
  const { form, wasWrong, isBusy, submit } = useCheckedForm(faults, async () => {
    const { name, publisher } = draft.values;
    if (await onSave({ name: tidied(name), publisher: publisher.trim() })) draft.forget();
  });
  const shown = wasWrong ? faults : {};

  return (
    <form ref={form} className={styles.form} aria-label={saveLabel} noValidate onSubmit={submit}>
      <TextField
        name="name"
        label={t('crosswalk.name')}
        hint={t('crosswalk.name-hint')}
        required
        dir="auto"
        value={draft.values.name}
        error={shown.name}
        onChange={(name) => draft.change('name', name)}
      />
      <TextArea
        name="publisher"
        label={t('crosswalk.publisher')}
        hint={t('crosswalk.publisher-hint')}
        optional
        dir="auto"
        rows={2}
        value={draft.values.publisher}
        error={shown.publisher}
        onChange={(publisher) => draft.change('publisher', publisher)}
      />
      <div className={parts.buttons}>
        <Button type="submit" busy={isBusy}>
          {saveLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
