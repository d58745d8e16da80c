import { recordAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { Agenda } from './agenda-parts.ts';
import type { ReadyMeeting } from './meeting-in-view.ts';

type AllAgreedProps = {
  readonly view: ReadyMeeting;
  readonly agenda: Agenda;
};

/** Once everything is agreed: what comes next. */
export function AllAgreed({ view, agenda }: AllAgreedProps) {
  const total = view.meeting.indicators.length;
  if (total === 0 || agenda.agreed.length < total) return null;
  return (
    <Notice
      tone="ok"
      title={t('agreement.all-agreed', { count: total })}
      actions={
        <LinkButton size="small" href={recordAddress(view.address)}>
          {t('agreement.to-record')}
        </LinkButton>
      }
    >
      {t('agreement.all-agreed-words')}
    </Notice>
  );
}
