import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

import { removePin } from './pins.ts';

type RemovePinProps = {
  readonly owner: string;
  readonly name: string;
  readonly label: string;
};

/** Removes a PIN, since a forgotten one must lose nobody's ratings; its owner will see that it was. */
export function RemovePin({ owner, name, label }: RemovePinProps) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setAsks(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={asks}
        title={t('alone.pin-remove-title', { name })}
        confirmLabel={t('alone.pin-remove')}
        danger
        onConfirm={() => {
          setAsks(false);
          removePin(owner);
        }}
        onCancel={() => setAsks(false)}
      >
        {t('alone.pin-remove-words', { name })}
      </ConfirmDialog>
    </>
  );
}
