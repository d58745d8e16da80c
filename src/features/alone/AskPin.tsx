import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { TextField } from '#ui/TextField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import { openByPin } from './pins.ts';
import { RemovePin } from './RemovePin.tsx';

type AskPinProps = {
  readonly owner: string;
  readonly name: string;
  /** The address where somebody else picks themself. */
  readonly others: string;
};

/** Asks for the PIN before a member's ratings are shown. */
export function AskPin({ owner, name, others }: AskPinProps) {
  const [pin, setPin] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <div className={parts.page}>
      <PageHeading title={t('alone.pin-ask-title', { name })} />
      <Card>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            setWrong(!openByPin(owner, pin));
          }}
        >
          <TextField
            label={t('alone.pin-field')}
            type="password"
            error={isWrong ? t('alone.pin-wrong') : undefined}
            value={pin}
            onChange={(text) => {
              setPin(text);
              setWrong(false);
            }}
          />
          <div className={parts.buttons}>
            <Button type="submit" variant="primary">
              {t('alone.pin-open')}
            </Button>
            <RemovePin owner={owner} name={name} label={t('alone.pin-forgotten')} />
          </div>
        </form>
      </Card>
      <div className={parts.buttons}>
        <LinkButton href={others} icon="people">
          {t('alone.to-pick')}
        </LinkButton>
      </div>
    </div>
  );
}
