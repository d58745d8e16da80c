import { useId } from 'react';

import type { Member, StakeholderGroup } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons/Icon.tsx';

import { MemberRow, type Editing } from './MemberRow.tsx';
import { groupName, nobodyInWords } from '#map-view/stakeholder-groups.ts';
import styles from './TeamPage.module.css';

type TeamGroupProps = {
  readonly school: string;
  readonly group: StakeholderGroup;
  readonly members: readonly Member[];
  readonly editing: Editing;
  /** Begins to add somebody to this group. */
  readonly onAdd: () => void;
};

/** One stakeholder group and who speaks for it; with nobody there, it says so. */
export function TeamGroup({ school, group, members, editing, onAdd }: TeamGroupProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header>
        <h2 id={id}>{groupName(group)}</h2>
        <p className={styles.who}>{t(`school.group-who-${group}`)}</p>
      </header>
      {members.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.nobody}>
            <Icon name="warning" />
            {nobodyInWords(group)}
          </p>
          <ToChange>
            <Button size="small" variant="quiet" icon="plus" onClick={onAdd}>
              {t(`school.add-${group}`)}
            </Button>
          </ToChange>
        </div>
      ) : (
        <ul className={styles.members}>
          {members.map((member) => (
            <MemberRow key={member.id} school={school} member={member} editing={editing} />
          ))}
        </ul>
      )}
    </section>
  );
}
