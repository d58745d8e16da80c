import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/PageParts.module.css';
import { TextField } from '#ui/TextField.tsx';

import styles from './HandIns.module.css';

type CodeFormProps = {
  readonly code: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
  readonly onRead: () => void;
};

/** A rating code, typed as it was read out. */
export function CodeForm({ code, error, onChange, onRead }: CodeFormProps) {
  return (
    <Card as="section" labelledBy="by-code">
      <form
        className={parts.section}
        onSubmit={(event) => {
          event.preventDefault();
          onRead();
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
            onChange={onChange}
          />
        </div>
        <Button type="submit">{t('hand-ins.code-read')}</Button>
      </form>
    </Card>
  );
}
