import { useState, type FormEvent, type ReactNode } from 'react';

import { t } from '#i18n/translate.ts';

import { Button } from './Button.tsx';
import parts from './PageParts.module.css';
import { TextField } from './TextField.tsx';

type TypedConfirmProps = {
  /** What is to be typed: capitals and extra spaces don’t matter. */
  readonly words: string;
  readonly label: string;
  /** Said where other words were typed. */
  readonly otherWords: string;
  /** The verb of the decision. */
  readonly confirmLabel: string;
  readonly busy?: boolean;
  /** What will happen, and what came of it. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** What can’t be done by a slip: words are typed before the button does it. */
export function TypedConfirm(props: TypedConfirmProps) {
  const { words, label, otherWords, confirmLabel, busy = false, children } = props;
  const [typed, setTyped] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isSame = asTyped(typed) === asTyped(words);

  function confirm(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (isSame && !busy) props.onConfirm();
  }

  return (
    <form className={parts.section} noValidate onSubmit={confirm}>
      {children}
      <TextField
        label={label}
        dir="auto"
        autoComplete="off"
        value={typed}
        error={wasTried && !isSame ? otherWords : undefined}
        onChange={setTyped}
      />
      <div className={parts.buttons}>
        <Button type="submit" variant="danger" busy={busy}>
          {confirmLabel}
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Words as people type them: capitals, accents’ encoding and extra spaces don’t matter. */
function asTyped(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}
