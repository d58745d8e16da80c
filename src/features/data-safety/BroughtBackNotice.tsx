import '#i18n/en/recovery.ts';
import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { noteDamageTold } from '#platform/told-damage.ts';
import type { Mended } from '#storage/tab-storage.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

type BroughtBackNoticeProps = {
  readonly broughtBack: Mended;
  readonly onRead: () => void;
};

/** What this browser had lost, and from where it is back. */
export function BroughtBackNotice({ broughtBack, onRead }: BroughtBackNoticeProps) {
  const { damaged = [] } = broughtBack;

  function read() {
    noteDamageTold(damaged.map(({ journal }) => journal));
    onRead();
  }

  return (
    <Notice
      tone={damaged.length > 0 ? 'warning' : 'info'}
      live="status"
      title={t(`recovery.${broughtBack.from}-title`)}
      actions={
        <Button size="small" onClick={read}>
          {t('recovery.read')}
        </Button>
      }
    >
      {inWords(broughtBack)}
    </Notice>
  );
}

function inWords({ from, steps, backupOf, unreadable = 0, lost = 0, damaged }: Mended): string {
  const lines = (damaged ?? []).reduce((sum, journal) => sum + journal.lines, 0);
  const missing =
    lines > 0 ? [t('recovery.damaged-words', { count: lines }), t('recovery.damaged-do')] : [];
  if (from === 'damaged') return missing.join(' ');
  if (from === 'behind') {
    return [t('recovery.behind-words', { count: steps }), ...missing].join(' ');
  }
  return [
    t(`recovery.${from}-words`),
    ...(unreadable > 0 && backupOf !== undefined
      ? [t('recovery.unreadable', { count: unreadable })]
      : []),
    backupOf === undefined
      ? t('recovery.from-journal', { count: steps })
      : t('recovery.from-backup', { moment: momentInWords(backupOf), count: steps }),
    ...(lost > 0 ? [t('recovery.lost', { count: lost })] : []),
    ...(lines > 0 ? missing : [t('recovery.please-look')]),
  ].join(' ');
}
