import { Link } from 'wouter';

import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { removeGroup, type SchoolGroup } from '#domain/schools/groups.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { schoolsAddress } from '#platform/schools-addresses.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';

import { EditGroup } from './EditGroup.tsx';
import { GroupMembers } from './GroupMembers.tsx';
import { sortInWords } from './group-words.ts';
import styles from './Schools.module.css';

type GroupCardProps = {
  readonly group: SchoolGroup;
  readonly schools: readonly SchoolFacts[];
};

/** One group: its name, who is in it, and removing it; schools are never removed with it. */
export function GroupCard({ group, schools }: GroupCardProps) {
  const storage = useStorage();
  const members = schools.filter((school) => school.groups.includes(group.id));
  const id = `group-${group.id}`;

  async function remove() {
    // The card goes: the heading of the page is what stays.
    document.querySelector<HTMLElement>('h1')?.focus();
    await commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'school-group-removed', subject: group.name },
        changes: removeGroup(
          group.id,
          members.flatMap((school) => [school.id, ...school.joined]),
        ),
      },
      t('groups.done-group-removed', { name: group.name }),
    );
  }

  return (
    <Card as="section" labelledBy={id}>
      <div className={styles.groupForm}>
        <div className={styles.groupHead}>
          <h2 id={id}>
            <bdi>{group.name}</bdi>
          </h2>
          <p className={styles.muted}>
            {t('groups.group-is', {
              sort: sortInWords(group.sort),
              schools: t('groups.group-count', { count: members.length }),
            })}
          </p>
          {members.length > 0 && (
            <Link href={schoolsAddress({ group: group.id })}>
              {t('groups.group-look', { name: group.name })}
            </Link>
          )}
        </div>
        <Disclosure summary={t('groups.group-choose', { name: group.name })}>
          {() => <GroupMembers group={group} schools={schools} />}
        </Disclosure>
        <Disclosure summary={t('groups.group-edit', { name: group.name })}>
          {() => (
            <div className={styles.groupForm}>
              <EditGroup group={group} />
              <Button
                size="small"
                icon="trash"
                aria-label={t('groups.group-remove-named', { name: group.name })}
                onClick={() => void remove()}
              >
                {t('groups.group-remove')}
              </Button>
            </div>
          )}
        </Disclosure>
      </div>
    </Card>
  );
}
