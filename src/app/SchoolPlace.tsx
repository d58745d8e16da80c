import type { ReactNode } from 'react';

import { useIsInvited } from '#storage/live-is-invited.ts';

import { pageCode } from './page-code.ts';
import { PageSlot } from './PageSlot.tsx';

type SchoolPlaceProps = {
  readonly school: string;
  /** The page at the address. */
  readonly children: ReactNode;
};

const invitedPage = pageCode(() =>
  import('#features/invitations/InvitedPage.tsx').then((m) => m.InvitedPage),
);

/**
 * A page of a school; on a device that was only invited, the member's own work instead: it knows no team, no record
 * and no meeting. It does not wait to know: a school's own device shows its pages as soon as they are there.
 */
export function SchoolPlace({ school, children }: SchoolPlaceProps) {
  return useIsInvited(school) === true ? (
    <PageSlot code={invitedPage} params={{ school }} />
  ) : (
    children
  );
}
