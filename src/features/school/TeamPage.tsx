import { useRef, useState } from 'react';

import '#i18n/en/school.ts';
import { groupsWithNobody, type Member } from '#domain/assessment/member.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { newYearAddress, schoolAddress } from '#platform/addresses.ts';
import { useCycles, useMembers, useSchool } from '#storage/live.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { AddMember } from './AddMember.tsx';
import { EMPTY_MEMBER } from './member-form.ts';
import type { Editing } from './MemberRow.tsx';
import { FormerMembers } from './FormerMembers.tsx';
import { NoSuchSchool } from './NoSuchSchool.tsx';
import pages from './SchoolPages.module.css';
import { ALL_GROUPS } from '#map-view/stakeholder-groups.ts';
import { StartSteps } from './StartSteps.tsx';
import { TeamGroup } from './TeamGroup.tsx';
import styles from './TeamPage.module.css';
import { ToChange } from '#saving/ToChange.tsx';
import { useDraft } from '#saving/use-draft.ts';

/** The school's STEM leadership team. */
export function TeamPage({ school: id }: { readonly school: string }) {
  const school = useSchool(id);
  const members = useMembers(id);
  const cycles = useCycles(id);
  if (school === undefined || members === undefined || cycles === undefined) return <LoadingText />;
  if (school === null) return <NoSuchSchool />;
  return <Team key={id} school={school} members={members} isFirstTime={cycles.length === 0} />;
}

type TeamProps = {
  readonly school: School;
  readonly members: readonly Member[];
  /** On the way to the school's first year. */
  readonly isFirstTime: boolean;
};

function Team({ school, members, isFirstTime }: TeamProps) {
  const editing = useEditing();
  const draft = useDraft(`member/${school.id}/new`, EMPTY_MEMBER);
  const add = useRef<HTMLDivElement>(null);
  const groups = ALL_GROUPS.filter(
    (group) => group !== 'other' || members.some((member) => member.group === 'other'),
  );
  return (
    <div className={pages.page}>
      <PageHeading
        title={t('school.team-title', { name: school.name })}
        lead={t('school.team-lead')}
      >
        {t('school.team-heading')}
      </PageHeading>
      {isFirstTime && <StartSteps step="team" />}
      <ToChange>
        <Card>
          <div className={styles.add} ref={add}>
            <h2>{t('school.member-add-title')}</h2>
            <AddMember
              school={school.id}
              draft={draft}
              saveLook={members.length === 0 ? 'primary' : 'secondary'}
            />
          </div>
        </Card>
      </ToChange>
      <p id="team-count" tabIndex={-1} className={styles.count}>
        {countInWords(members)}
      </p>
      <Card padding="none">
        {groups.map((group) => (
          <TeamGroup
            key={group}
            school={school.id}
            group={group}
            members={members.filter((member) => member.group === group)}
            editing={editing}
            onAdd={() => {
              draft.change('group', group);
              add.current?.querySelector('input')?.focus();
            }}
          />
        ))}
      </Card>
      <FormerMembers school={school.id} />
      <div className={pages.buttons}>
        {isFirstTime ? (
          <LinkButton
            href={newYearAddress(school.id)}
            variant={members.length === 0 ? 'secondary' : 'primary'}
            icon="arrow-right"
            iconAtEnd
          >
            {t(members.length === 0 ? 'school.team-later' : 'school.team-next')}
          </LinkButton>
        ) : (
          <LinkButton href={schoolAddress(school.id)}>{t('school.team-done')}</LinkButton>
        )}
      </div>
    </div>
  );
}

function countInWords(members: readonly Member[]): string {
  if (members.length === 0) return t('school.team-nobody');
  const missing = groupsWithNobody(members).length;
  const count = t('school.team-count', { count: members.length });
  return missing === 0
    ? t('school.team-complete', { members: count })
    : t('school.team-missing', { members: count, count: missing });
}

function useEditing(): Editing {
  const [open, setOpen] = useState<string>();
  const [last, setLast] = useState<string>();
  return {
    open,
    last,
    start(member) {
      setOpen(member);
      setLast(member);
    },
    end: () => setOpen(undefined),
  };
}
