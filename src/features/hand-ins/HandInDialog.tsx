import type { HandInPacket } from '#exchange/hand-in-packet.ts';
import { previewHandIn } from '#exchange/hand-in-preview.ts';
import { systemClock } from '#platform/clock.ts';
import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Dialog } from '#ui/Dialog.tsx';

import { HandInPreview } from './HandInPreview.tsx';
import { NotOnTeam } from './NotOnTeam.tsx';
import { OtherYear } from './OtherYear.tsx';
import type { HandInWay } from './read-hand-in.ts';

type HandInDialogProps = {
  readonly view: TeamYear;
  readonly packet: HandInPacket;
  readonly by: HandInWay;
  /** A person says that it is another member's. */
  readonly onReassign: (member: string) => void;
  readonly onTaken: () => void;
  readonly onLeave: () => void;
};

/** What was read, in numbers, to be taken in or left; or why it does not belong here, and what can be done. */
export function HandInDialog(props: HandInDialogProps) {
  const { view, packet, onReassign, onLeave } = props;
  const { cycle, members, records } = view;
  const name = members.find(({ id }) => id === packet.member)?.name ?? '';
  const preview = previewHandIn(
    new Map(records.map((record) => [record.id, record])),
    packet,
    { school: cycle.school, cycle: cycle.id, members: members.map(({ id }) => id) },
    systemClock(),
  );
  if (preview.ok) {
    return (
      <Dialog open title={t('hand-ins.preview-title', { name })} onClose={onLeave}>
        <HandInPreview {...props} name={name} preview={preview.value} />
      </Dialog>
    );
  }
  switch (preview.error.tag) {
    case 'unknown-member':
      return (
        <Dialog open title={t('hand-ins.not-on-team-title')} onClose={onLeave}>
          <NotOnTeam view={view} packet={packet} onChoose={onReassign} onLeave={onLeave} />
        </Dialog>
      );
    case 'other-school':
    case 'other-cycle':
      return (
        <Dialog open title={t('hand-ins.elsewhere-title')} onClose={onLeave}>
          <OtherYear view={view} packet={packet} onLeave={onLeave} />
        </Dialog>
      );
  }
}
