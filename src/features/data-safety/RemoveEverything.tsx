import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { startAnewAt } from '#platform/start-anew.ts';
import { removeEverything, type RemovedAll } from '#storage/safety/remove-everything.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { TypedConfirm } from '#ui/TypedConfirm.tsx';

import { SaveCopy } from './CopyElsewhere.tsx';

/** Removes all that this app keeps in this browser, after words were typed; a copy is offered first. */
export function RemoveEverything() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card as="section" labelledBy="remove-everything">
      <div className={parts.section}>
        <h2 id="remove-everything" tabIndex={-1}>
          {t('data-safety.remove-title')}
        </h2>
        <p className={parts.words}>{t('data-safety.remove-words')}</p>
        <Button variant="quiet" icon="trash" onClick={() => setIsOpen(true)}>
          {t('data-safety.remove')}
        </Button>
      </div>
      <Dialog open={isOpen} title={t('data-safety.remove-ask')} onClose={() => setIsOpen(false)}>
        <RemoveForm onCancel={() => setIsOpen(false)} />
      </Dialog>
    </Card>
  );
}

function RemoveForm({ onCancel }: { readonly onCancel: () => void }) {
  const { database } = useStorage();
  const [isAtWork, setIsAtWork] = useState(false);
  const [outcome, setOutcome] = useState<RemovedAll>();
  const words = t('data-safety.remove-typed');

  async function remove() {
    setIsAtWork(true);
    const result = await removeEverything(database);
    if (result === 'removed') {
      startAnewAt(homeAddress());
      return;
    }
    setOutcome(result);
    setIsAtWork(false);
  }

  return (
    <TypedConfirm
      words={words}
      label={t('data-safety.remove-type', { words })}
      otherWords={t('data-safety.remove-other-words', { words })}
      confirmLabel={t('data-safety.remove-confirm')}
      busy={isAtWork}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p>{t('data-safety.remove-ask-words')}</p>
      <SaveCopy label={t('data-safety.remove-copy-first')} />
      {outcome !== undefined && (
        <Notice tone="danger" live="alert">
          {t(
            outcome === 'other-tabs'
              ? 'data-safety.remove-other-tabs'
              : 'data-safety.remove-failed',
          )}
        </Notice>
      )}
    </TypedConfirm>
  );
}
