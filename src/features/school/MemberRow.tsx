import { useRef, useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';

import { EditMember } from './EditMember.tsx';
import { commitWithUndo } from './steps-with-undo.ts';
import styles from './TeamPage.module.css';

type MemberRowProps = {
  readonly school: string;
  readonly member: Member;
};

/** One member of the team: name, position, and what can be done with them. */
export function MemberRow({ school, member }: MemberRowProps) {
  const storage = useStorage();
  const [isOpen, setIsOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { id, name, position } = member;

  function close() {
    setIsOpen(false);
    // The form is gone with the focus in it: give the focus back to the row.
    queueMicrotask(() => row.current?.querySelector('button')?.focus());
  }

  async function remove() {
    const label = { what: 'member-removed', subject: name } as const;
    const step = { school, label, changes: [{ remove: id }] };
    // The row goes with the focus on it: the add line is the nearest place that stays.
    if (await commitWithUndo(storage, step, t('school.member-removed', { name }))) {
      document.querySelector<HTMLElement>('form input[name="name"]')?.focus();
    }
  }

  return (
    <li ref={row} className={styles.member} data-open={isOpen}>
      {isOpen ? (
        <EditMember school={school} member={member} onDone={close} />
      ) : (
        <>
          <div className={styles.words}>
            <bdi className={styles.name}>{name}</bdi>
            {position !== '' && <bdi className={styles.position}>{position}</bdi>}
          </div>
          <IconButton
            icon="edit"
            label={t('school.member-edit', { name })}
            onClick={() => setIsOpen(true)}
          />
          <IconButton
            icon="trash"
            label={t('school.member-remove', { name })}
            onClick={() => void remove()}
          />
        </>
      )}
    </li>
  );
}
