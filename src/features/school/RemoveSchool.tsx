import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';

import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './SchoolPage.module.css';
import { removeSchoolWithUndo } from './remove-school.ts';

/** Removes a school after its name was typed; the message that follows can bring it back. */
export function RemoveSchool({ school }: { readonly school: School }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className={styles.remove}>
        <Button variant="quiet" size="small" icon="trash" onClick={() => setIsOpen(true)}>
          {t('school.remove')}
        </Button>
      </div>
      <Dialog open={isOpen} title={t('school.remove-title')} onClose={() => setIsOpen(false)}>
        <RemoveForm school={school} onCancel={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

type RemoveFormProps = {
  readonly school: School;
  readonly onCancel: () => void;
};

function RemoveForm({ school, onCancel }: RemoveFormProps) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isSame = asTyped(typed) === asTyped(school.name);

  async function remove(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (isSame && (await removeSchoolWithUndo(storage, school))) navigate(homeAddress());
  }

  return (
    <form className={styles.section} noValidate onSubmit={(event) => void remove(event)}>
      <p>{t('school.remove-words')}</p>
      <p className={styles.name}>
        <bdi>{school.name}</bdi>
      </p>
      <TextField
        label={t('school.remove-name')}
        dir="auto"
        value={typed}
        error={wasTried && !isSame ? t('school.remove-other-name') : undefined}
        onChange={setTyped}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="danger">
          {t('school.remove')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A name as people type it: capitals, accents’ encoding and extra spaces don’t matter. */
function asTyped(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}
