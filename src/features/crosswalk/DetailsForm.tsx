import { useRef, useState, type FormEvent, type ReactNode } from 'react';

import { tidied } from '#domain/crosswalk/crosswalk.ts';
import { t } from '#i18n/translate.ts';
import { useDraft } from '#saving/use-draft.ts';
import { Button } from '#ui/Button.tsx';
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
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = detailsFaults(draft.values);
  const shown = wasTried ? faults : {};

  async function save(event: FormEvent) {
    event.preventDefault();
    const [firstFaulty] = Object.keys(faults);
    setWasTried(true);
    if (firstFaulty !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${firstFaulty}"]`)?.focus();
      return;
    }
    setBusy(true);
    const { name, publisher } = draft.values;
    if (await onSave({ name: tidied(name), publisher: publisher.trim() })) draft.forget();
    setBusy(false);
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={saveLabel}
      noValidate
      onSubmit={(event) => void save(event)}
    >
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
