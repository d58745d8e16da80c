import { useState } from 'react';

import { dayInFull, timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import { pinOwner, setPin, SHORTEST_PIN, usePins } from './pins.ts';
import { RemovePin } from './RemovePin.tsx';

type PinBoxProps = {
  readonly school: string;
  readonly member: string;
  readonly name: string;
};

/** Lets a member set a PIN on this device, and says what it protects and what it doesn't. */
export function PinBox({ school, member, name }: PinBoxProps) {
  const owner = pinOwner(school, member);
  const kept = usePins((pins) => pins.kept[owner]);
  return (
    <Card as="section" labelledBy="own-pin">
      <div className={parts.section}>
        <h2 id="own-pin">{t('alone.pin-title')}</h2>
        {kept !== undefined && 'removedAt' in kept && (
          <Notice
            tone="warning"
            title={t('alone.pin-removed-title', {
              day: dayInFull(kept.removedAt),
              time: timeOfDay(kept.removedAt),
            })}
          >
            {t('alone.pin-removed-words')}
          </Notice>
        )}
        <p className={parts.muted}>{t('alone.pin-words')}</p>
        {kept !== undefined && 'hash' in kept ? (
          <>
            <p>{t('alone.pin-is-set')}</p>
            <RemovePin owner={owner} name={name} label={t('alone.pin-remove')} />
          </>
        ) : (
          <NewPin owner={owner} />
        )}
      </div>
    </Card>
  );
}

function NewPin({ owner }: { readonly owner: string }) {
  const [pin, write] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (pin.length < SHORTEST_PIN) setError(t('alone.pin-too-short'));
        else if (!setPin(owner, pin)) setError(t('alone.pin-not-kept'));
      }}
    >
      <TextField
        label={t('alone.pin-field')}
        hint={t('alone.pin-hint')}
        type="password"
        autoComplete="new-password"
        optional
        error={error}
        value={pin}
        onChange={(text) => {
          write(text);
          setError(undefined);
        }}
      />
      <Button type="submit">{t('alone.pin-set')}</Button>
    </form>
  );
}
