import { putMember } from '#domain/assessment/changes.ts';
import type { Member } from '#domain/assessment/member.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { formerMembers } from '#storage/former-members.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { useLive } from '#storage/use-live.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import { TakeOutMember } from './TakeOutMember.tsx';
import styles from './TeamPage.module.css';

/** Who left the team’s list: what they said is still here, until they come back or are taken out for good. */
export function FormerMembers({ school }: { readonly school: string }) {
  const storage = useStorage();
  const former = useLive(storage, (database) => formerMembers(database, school), [school]);
  if (former === undefined || former.length === 0) return null;

  async function bringBack({ id, ...body }: Member) {
    const stored = await commitAndOfferUndo(
      storage,
      {
        school,
        label: { what: 'member-added', subject: body.name },
        changes: [putMember(school, id, body)],
      },
      t('school.member-back', { name: isolated(body.name) }),
    );
    if (stored) focusInstead('team-count');
  }

  return (
    <Card as="section" labelledBy="former-members">
      <div className={styles.former}>
        <h2 id="former-members">{t('school.former')}</h2>
        <p className={styles.count}>{t('school.former-words')}</p>
        <ul className={styles.members}>
          {former.map((member) => (
            <li key={member.id} className={styles.member}>
              <div className={styles.words}>
                <bdi className={styles.name}>{member.name}</bdi>
                {member.position !== '' && <bdi className={styles.position}>{member.position}</bdi>}
              </div>
              <ToChange>
                <Button
                  size="small"
                  aria-label={t('school.bring-back-name', { name: member.name })}
                  onClick={() => void bringBack(member)}
                >
                  {t('school.bring-back')}
                </Button>
                <TakeOutMember school={school} member={member} hasLeft />
              </ToChange>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
