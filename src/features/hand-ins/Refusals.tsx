import { invitationAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import type { RefusedHandIn } from './read-hand-in.ts';

/** What could not be taken in of the last reading, and why; read out when it appears. */
export function Refusals({ refused }: { readonly refused: readonly RefusedHandIn[] }) {
  return (
    <div role="status" className={parts.page}>
      {refused.map(({ why, invitation }) => (
        <Notice
          key={why}
          tone="danger"
          actions={
            invitation !== undefined && (
              <LinkButton size="small" href={invitationAddress(invitation)}>
                {t('hand-ins.open-invitation')}
              </LinkButton>
            )
          }
        >
          {why}
        </Notice>
      ))}
    </div>
  );
}
