import { useState } from 'react';

import '#i18n/en/removing.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { saveFileAddress } from '#platform/file-addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TypedConfirm } from '#ui/TypedConfirm.tsx';

import { backUpBeforeRemoval, removeSchoolWithUndo } from './remove-school.ts';

type RemoveSchoolProps = {
  readonly school: School;
  /** The button stands among those of other schools, and says which one it is for. */
  readonly isNamed?: boolean;
  readonly onRemoved: () => void;
};

/** Removes a school after a backup was made and its name was typed; the message that follows can bring it back. */
export function RemoveSchool({ school, isNamed = false, onRemoved }: RemoveSchoolProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" icon="trash" onClick={() => setIsOpen(true)}>
        {isNamed ? t('removing.remove-named', { school: school.name }) : t('removing.remove')}
      </Button>
      <Dialog open={isOpen} title={t('removing.title')} onClose={() => setIsOpen(false)}>
        <RemoveForm school={school} onRemoved={onRemoved} onCancel={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

type RemoveFormProps = Omit<RemoveSchoolProps, 'isNamed'> & { readonly onCancel: () => void };

function RemoveForm({ school, onRemoved, onCancel }: RemoveFormProps) {
  const storage = useStorage();
  const [isAtWork, setIsAtWork] = useState(false);
  const [hasNoBackup, setHasNoBackup] = useState(false);

  async function remove() {
    setIsAtWork(true);
    if (!hasNoBackup && !(await backUpBeforeRemoval(storage))) {
      setHasNoBackup(true);
      setIsAtWork(false);
      return;
    }
    if (await removeSchoolWithUndo(storage, school)) onRemoved();
    else setIsAtWork(false);
  }

  return (
    <TypedConfirm
      words={school.name}
      label={t('removing.name')}
      otherWords={t('removing.other-name')}
      confirmLabel={t(hasNoBackup ? 'removing.without-backup' : 'removing.remove')}
      busy={isAtWork}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p>{t('removing.words')}</p>
      <p>{t('removing.stays')}</p>
      <LinkButton href={saveFileAddress({ school: school.id })} size="small" icon="download">
        {t('removing.copy-first')}
      </LinkButton>
      {hasNoBackup && (
        <Notice tone="warning" live="alert" title={t('removing.no-backup-title')}>
          {t('removing.no-backup')}
        </Notice>
      )}
      <strong>
        <bdi>{school.name}</bdi>
      </strong>
    </TypedConfirm>
  );
}
