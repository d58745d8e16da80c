import type { Member } from '#domain/assessment/member.ts';
import { schoolYearSlug } from '#domain/assessment/school-year.ts';
import { cycleOf, type Invitation } from '#exchange/invitation.ts';
import { ownRatingsAddress, schoolAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { useIsInvited } from '#storage/live-is-invited.ts';
import { useCycle, useMembers, useSchool } from '#storage/live.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import parts from '#ui/PageParts.module.css';

/** How much of what an invitation is for is on this device already, and not by an invitation. */
export type InvitedHere =
  | { readonly is: 'loading' }
  | { readonly is: 'not-here' }
  /** This member was invited to this year here before. */
  | { readonly is: 'invited' }
  | { readonly is: 'here'; readonly members: readonly Member[] };

export function useInvitedHere(invitation: Invitation): InvitedHere {
  const { id: cycle, school: id } = cycleOf(invitation);
  const school = useSchool(id);
  const isInvited = useIsInvited(id);
  const year = useCycle(cycle);
  const members = useMembers(id);
  if (school === undefined || isInvited === undefined) return { is: 'loading' };
  if (year === undefined || members === undefined) return { is: 'loading' };
  if (school === null || year === null) return { is: 'not-here' };
  if (!isInvited) return { is: 'here', members };
  return members.some(({ id: one }) => one === invitation.member.id)
    ? { is: 'invited' }
    : { is: 'not-here' };
}

type SchoolIsHereProps = {
  readonly invitation: Invitation;
  readonly members: readonly Member[];
};

/** An invitation opened where the school itself is, as on the facilitator's device: there is nothing to bring. */
export function SchoolIsHere({ invitation, members }: SchoolIsHereProps) {
  const { school, cycle, member } = invitation;
  const isOnTeam = members.some(({ id }) => id === member.id);
  const words = { school: school.name, name: member.name };
  const year = schoolYearSlug(cycle.schoolYear);
  const address = { school: school.id, map: cycle.map, year };
  return (
    <>
      <p className={parts.words}>
        {t(isOnTeam ? 'invitations.here-words' : 'invitations.here-gone', words)}
      </p>
      <div className={parts.buttons}>
        {isOnTeam && (
          <LinkButton variant="primary" href={ownRatingsAddress(address, member.id)}>
            {t('invitations.here-rate', { name: member.name })}
          </LinkButton>
        )}
        <LinkButton href={schoolAddress(school.id)}>
          {t('invitations.here-school', { school: school.name })}
        </LinkButton>
      </div>
    </>
  );
}
