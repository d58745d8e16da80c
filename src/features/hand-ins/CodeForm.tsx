import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { TextField } from '#ui/TextField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './HandIns.module.css';

type CodeFormProps = {
  readonly error: string | undefined;
  readonly onRead: (code: string) => void;
  /** Something in the code was changed: what was said of it no longer holds. */
  readonly onWrite: () => void;
};

/** A rating code, typed as it was read out. */
export function CodeForm({ error, onRead, onWrite }: CodeFormProps) {
  const [code, setCode] = useState('');
  return (
    <Card as="section" labelledBy="by-code">
      <form
        className={parts.section}
        onSubmit={(event) => {
          event.preventDefault();
          onRead(code);
        }}
      >
        <h2 id="by-code">{t('hand-ins.code-title')}</h2>
        <div className={styles.code}>
          <TextField
            label={t('hand-ins.code')}
            hint={t('hand-ins.code-hint')}
            error={error}
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            value={code}
            onChange={(text) => {
              setCode(text);
              onWrite();
            }}
          />
        </div>
        <Button type="submit" variant="primary">
          {t('hand-ins.code-read')}
        </Button>
      </form>
    </Card>
  );
}
