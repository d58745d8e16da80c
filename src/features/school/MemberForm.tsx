import { useEffect, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from '#ui/Button.tsx';
import { useCheckedForm } from '#ui/checked-form.ts';
import { Notice } from '#ui/Notice.tsx';

import { memberFaults, type MemberTexts } from './member-form.ts';
import { MemberFields } from './MemberFields.tsx';
import styles from './TeamPage.module.css';
import type { Draft } from '#saving/use-draft.ts';

type MemberFormProps = {
  readonly label: string;
  readonly draft: Draft<keyof MemberTexts>;
  readonly saveLabel: string;
  readonly saveLook: 'primary' | 'secondary';
  /** Stores the member; gives a sentence when that failed. */
  readonly onSave: (texts: MemberTexts) => Promise<string | undefined>;
  readonly onEscape?: () => void;
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
};

/** One member to add or to edit; Enter in any field saves, and the focus is back on the name. */
export function MemberForm({
  label,
  draft,
  saveLabel,
  saveLook,
  onSave,
  onEscape,
  takesFocus = false,
  children,
}: MemberFormProps) {
  const [failure, setFailure] = useState<string>();
  const faults = memberFaults(draft.values);
  const { form, wasWrong, submit } = useCheckedForm(faults, async (focusOn) => {
    // Before it is stored: whoever types on at once types the next name.
    focusOn('name');
    setFailure(await onSave(draft.values));
  });

  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus, form]);

  function save(event: FormEvent) {
    setFailure(undefined);
    submit(event);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || onEscape === undefined) return;
    event.preventDefault();
    onEscape();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape only repeats the Cancel button
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={save}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <MemberFields
          values={draft.values}
          faults={wasWrong ? faults : {}}
          onChange={draft.change}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant={saveLook}>
            {saveLabel}
          </Button>
          {children}
        </div>
        {failure !== undefined && (
          <div className={styles.failure}>
            <Notice tone="danger" title={failure} live="alert" />
          </div>
        )}
      </div>
    </form>
  );
}
