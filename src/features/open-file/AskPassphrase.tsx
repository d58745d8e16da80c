import { useEffect, useRef, useState, type FormEvent } from 'react';

import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';
import { TextField } from '#ui/TextField.tsx';

type AskPassphraseProps = {
  readonly name: string;
  /** The last one that was given. */
  readonly wasWrong: boolean;
  readonly onGiven: (passphrase: string) => void;
};

/** Asks for the passphrase of a sealed file. */
export function AskPassphrase({ name, wasWrong, onGiven }: AskPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // A file was chosen a moment ago: what it wants is typed next.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function give(event: FormEvent) {
    event.preventDefault();
    if (passphrase !== '') onGiven(passphrase);
  }

  return (
    <form ref={form} className={parts.section} noValidate onSubmit={give}>
      <h3>{t('opening.sealed-title', { file: name })}</h3>
      <TextField
        label={t('opening.passphrase')}
        hint={t('opening.passphrase-hint')}
        error={wasWrong ? t('opening.passphrase-wrong') : undefined}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button type="submit" variant="primary">
        {t('opening.unseal')}
      </Button>
    </form>
  );
}
