import { useEffect, useRef } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';

import { EditMember } from './EditMember.tsx';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import styles from './TeamPage.module.css';

type MemberRowProps = {
  readonly school: string;
  readonly member: Member;
  readonly editing: Editing;
};

/** Which member is open for editing, and which one was last: the focus goes back to it. */
export interface Editing {
  readonly open: string | undefined;
  readonly last: string | undefined;
  readonly start: (member: string) => void;
  readonly end: () => void;
}

/** One member of the team: name, position, and what can be done with them. */
export function MemberRow({ school, member, editing }: MemberRowProps) {
  const storage = useStorage();
  const edit = useRef<HTMLButtonElement>(null);
  const { id, name, position } = member;
  const isOpen = editing.open === id;
  const wasLast = editing.last === id && !isOpen;

  // The form goes with the focus in it, and the row itself moves when the group changed.
  useEffect(() => {
    if (wasLast && document.activeElement === document.body) edit.current?.focus();
  }, [wasLast]);

  async function remove() {
    const label = { what: 'member-removed', subject: name } as const;
    const step = { school, label, changes: [{ remove: id }] };
    // The row goes with the focus on it: the add line is the nearest place that stays.
    if (await commitAndOfferUndo(storage, step, t('school.member-removed', { name }))) {
      document.querySelector<HTMLElement>('form input[name="name"]')?.focus();
    }
  }

  return (
    <li className={styles.member} data-open={isOpen}>
      {isOpen ? (
        <EditMember school={school} member={member} onDone={editing.end} />
      ) : (
        <>
          <div className={styles.words}>
            <bdi className={styles.name}>{name}</bdi>
            {position !== '' && <bdi className={styles.position}>{position}</bdi>}
          </div>
          <ToChange>
            <IconButton
              ref={edit}
              icon="edit"
              label={t('school.member-edit', { name })}
              onClick={() => editing.start(id)}
            />
            <IconButton
              icon="trash"
              label={t('school.member-remove', { name })}
              onClick={() => void remove()}
            />
          </ToChange>
        </>
      )}
    </li>
  );
}
