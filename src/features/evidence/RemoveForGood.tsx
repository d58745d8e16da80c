import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';

import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import { evidenceAddress } from '#platform/evidence-addresses.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { forgetText, keysOfKeptTexts } from '#saving/kept-text.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { purgeEvidence, type PurgedEvidence } from '#storage/purge-evidence.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';
import { showToast } from '#ui/toasts.ts';

import styles from './AddEvidence.module.css';

type RemoveForGoodProps = {
  readonly school: string;
  /** At least one. */
  readonly pieces: readonly Piece[];
  /** What the button says. */
  readonly label: string;
};

/** Removes pieces for good, after it was said what that reaches and what not, and the word was typed. */
export function RemoveForGood({ school, pieces, label }: RemoveForGoodProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [only] = pieces;
  const title =
    pieces.length === 1 && only !== undefined
      ? t('evidence.purge-title-one', { title: titleOf(only) })
      : t('evidence.purge-title-many', { count: pieces.length });
  return (
    <>
      <Button size="small" icon="trash" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Dialog open={isOpen} title={title} onClose={() => setIsOpen(false)}>
        <RemoveForm school={school} pieces={pieces} onCancel={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

type RemoveFormProps = Omit<RemoveForGoodProps, 'label'> & { readonly onCancel: () => void };

function RemoveForm({ school, pieces, onCancel }: RemoveFormProps) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const word = t('evidence.purge-word');
  const isSame = typed.trim().toLowerCase() === word;

  async function remove(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (!isSame || isWorking) return;
    setWorking(true);
    const ids = pieces.map(({ id }) => id);
    const result = await purgeEvidence(storage, await openFileStore(), { school, ids });
    setWorking(false);
    if (!result.ok) {
      showToast({ text: notSavedInWords(result.error), tone: 'danger' });
      return;
    }
    // What was being typed about them, in this tab.
    for (const key of ids.flatMap((id) => keysOfKeptTexts(id))) forgetText(key);
    showToast({ text: purgedInWords(result.value) });
    onCancel();
    navigate(evidenceAddress(school, { show: 'bin' }));
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void remove(event)}>
      <p>{t('evidence.purge-words', { count: pieces.length })}</p>
      <Notice tone="warning" title={t('evidence.purge-out-of-reach')}>
        <ul>
          <li>{t('evidence.purge-other-devices')}</li>
          <li>{t('evidence.purge-files-shared')}</li>
          <li>{t('evidence.purge-backups')}</li>
        </ul>
      </Notice>
      <TextField
        label={t('evidence.purge-type', { word })}
        autoCapitalize="off"
        value={typed}
        error={wasTried && !isSame ? t('evidence.purge-type-wrong', { word }) : undefined}
        onChange={setTyped}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="danger" busy={isWorking}>
          {t('evidence.purge-one')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function purgedInWords({ pieces, filesLeft, snapshots }: PurgedEvidence): string {
  return [
    t('evidence.purged', { count: pieces }),
    ...(snapshots > 0 ? [t('evidence.purged-snapshots', { count: snapshots })] : []),
    ...(filesLeft > 0 ? [t('evidence.purged-files-left', { count: filesLeft })] : []),
  ].join(' ');
}
