import { useLocation } from 'wouter';

import { invitationAddress } from '#platform/addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { handFile } from '#platform/handed-file.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import type { RefusedHandIn } from './read-hand-in.ts';

/** What could not be taken in of the last reading, and why; read out when it appears. */
export function Refusals({ refused }: { readonly refused: readonly RefusedHandIn[] }) {
  const [, goTo] = useLocation();
  function open(file: File) {
    handFile(file);
    goTo(openFileAddress());
  }
  return (
    <div role="status" className={parts.page}>
      {refused.map(({ why, invitation, schoolFile }) => (
        <Notice
          key={why}
          tone="danger"
          actions={
            invitation !== undefined ? (
              <LinkButton size="small" href={invitationAddress(invitation)}>
                {t('hand-ins.open-invitation')}
              </LinkButton>
            ) : (
              schoolFile !== undefined && (
                <Button size="small" onClick={() => open(schoolFile)}>
                  {t('hand-ins.open-school-file')}
                </Button>
              )
            )
          }
        >
          {why}
        </Notice>
      ))}
    </div>
  );
}
