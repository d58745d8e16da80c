import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import '#i18n/en/invitations.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { askedIndicators } from '#domain/assessment/meeting.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { readInvitationLink, recordsOfInvitation, type Invitation } from '#exchange/invitation.ts';
import { homeAddress, ownIndicatorAddress, ownRatingsAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { SchoolIsHere, useInvitedHere } from './SchoolIsHere.tsx';

/** What a member sees who opens their link: what it is about, and one button. */
export function InvitationPage({ invitation: text }: { readonly invitation: string }) {
  const read = useMemo(() => readInvitationLink(text), [text]);
  if (read.ok) return <Invited invitation={read.value} />;
  return (
    <div className={parts.section}>
      <PageHeading title={t('invitations.refused-title')} />
      <p className={parts.words}>{t(`invitations.fault-${read.error.tag}`)}</p>
      <LinkButton variant="primary" href={homeAddress()}>
        {t('invitations.to-home')}
      </LinkButton>
    </div>
  );
}

function Invited({ invitation }: { readonly invitation: Invitation }) {
  const { school, cycle, member } = invitation;
  const here = useInvitedHere(invitation);
  if (here.is === 'loading') return <LoadingText />;
  return (
    <div className={parts.section}>
      <PageHeading
        title={t('invitations.invitation-title', { name: member.name })}
        lead={t('invitations.invitation-lead', {
          school: school.name,
          year: schoolYearName(cycle.schoolYear),
        })}
      />
      {here.is === 'here' ? (
        <SchoolIsHere invitation={invitation} members={here.members} />
      ) : (
        <Start invitation={invitation} isAgain={here.is === 'invited'} />
      )}
    </div>
  );
}

type StartProps = {
  readonly invitation: Invitation;
  /** The member has opened an invitation to this year here before. */
  readonly isAgain: boolean;
};

function Start({ invitation, isAgain }: StartProps) {
  const { cycle } = invitation;
  const known = useIcMap(cycle.map, cycle.mapVersion);
  const map = invitation.map ?? known;
  const { accept, failure, isBusy } = useAccepting(invitation);
  if (map === undefined) return <LoadingText />;
  if (map === null) return <Notice tone="danger">{t('invitations.no-map')}</Notice>;
  return (
    <>
      <p className={parts.words}>
        {t(isAgain ? 'invitations.again-words' : 'invitations.invitation-words')}
      </p>
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      <Button variant="primary" busy={isBusy} onClick={() => void accept(map)}>
        {t(isAgain ? 'invitations.go-on' : 'invitations.start')}
      </Button>
    </>
  );
}

/** Takes the invitation's records over and goes to the first indicator. */
function useAccepting(invitation: Invitation) {
  const storage = useStorage();
  const [, goTo] = useLocation();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { school, cycle, member, roles } = invitation;

  async function accept(map: IcMap) {
    setBusy(true);
    const year = schoolYearName(cycle.schoolYear);
    const subject = t('invitations.step-subject', { year, school: school.name });
    const result = await storage.adopt({
      label: { what: 'year-started', subject },
      records: recordsOfInvitation(invitation),
    });
    setBusy(false);
    if (!result.ok) {
      setFailure(notSavedInWords(result.error));
      return;
    }
    const slug = schoolYearSlug(cycle.schoolYear);
    const address = { school: school.id, map: cycle.map, year: slug };
    const isNew = result.value.tag === 'adopted' && result.value.step !== undefined;
    const [first] = askedIndicators(map, roles);
    goTo(
      isNew && first !== undefined
        ? ownIndicatorAddress(address, member.id, first)
        : ownRatingsAddress(address, member.id),
    );
  }

  return { accept, failure, isBusy };
}
