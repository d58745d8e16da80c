import type { Member } from '#domain/assessment/member.ts';
import { qrCodeOf } from '#exchange/qr-code.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { QrDialog } from '#ui/QrDialog.tsx';

import { linkFor } from './invite.ts';

type InviteQrProps = {
  readonly view: TeamYear;
  readonly member: Member;
  readonly onGoTo: (member: string) => void;
  readonly onClose: () => void;
};

/** A member's invitation as a QR code, with the way to the next member's: the device goes round, or hangs on the wall. */
export function InviteQr({ view, member, onGoTo, onClose }: InviteQrProps) {
  const { members } = view;
  const { name } = member;
  const code = qrCodeOf(linkFor(view, member));
  const at = members.findIndex(({ id }) => id === member.id);
  const previous = members[at - 1];
  const next = members[at + 1];
  const actions = (
    <>
      {previous !== undefined && (
        <Button icon="chevron-left" onClick={() => onGoTo(previous.id)}>
          {previous.name}
        </Button>
      )}
      {next === undefined ? (
        <Button variant="primary" onClick={onClose}>
          {t('invitations.qr-done')}
        </Button>
      ) : (
        <Button variant="primary" icon="chevron-right" iconAtEnd onClick={() => onGoTo(next.id)}>
          {t('invitations.qr-next', { name: next.name })}
        </Button>
      )}
    </>
  );
  const title = t('invitations.qr-dialog', { name });
  if (!code.ok) {
    return (
      <Dialog open title={title} actions={actions} onClose={onClose}>
        <p>{t('invitations.qr-too-long')}</p>
      </Dialog>
    );
  }
  return (
    <QrDialog
      title={title}
      modules={code.value}
      label={t('invitations.qr-label', { name })}
      keepAwake={keepAwake}
      onClose={onClose}
      actions={actions}
    >
      {/* Read out when the next member’s code takes the place of this one. */}
      <p role="status">
        {t('invitations.qr-do', { name, position: at + 1, total: members.length })}
      </p>
    </QrDialog>
  );
}
