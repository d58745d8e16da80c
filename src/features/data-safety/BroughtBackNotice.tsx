import '#i18n/en/recovery.ts';
import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import type { Mended } from '#storage/tab-storage.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

type BroughtBackNoticeProps = {
  readonly broughtBack: Mended;
  readonly onRead: () => void;
};

/** What this browser had lost, and from where it is back. */
export function BroughtBackNotice({ broughtBack, onRead }: BroughtBackNoticeProps) {
  return (
    <Notice
      tone="info"
      live="status"
      title={t(`recovery.${broughtBack.from}-title`)}
      actions={
        <Button size="small" onClick={onRead}>
          {t('recovery.read')}
        </Button>
      }
    >
      {inWords(broughtBack)}
    </Notice>
  );
}

function inWords({ from, steps, backupOf, unreadable = 0, lost = 0 }: Mended): string {
  if (from === 'behind') return t('recovery.behind-words', { count: steps });
  return [
    t(`recovery.${from}-words`),
    ...(unreadable > 0 && backupOf !== undefined
      ? [t('recovery.unreadable', { count: unreadable })]
      : []),
    backupOf === undefined
      ? t('recovery.from-journal', { count: steps })
      : t('recovery.from-backup', { moment: momentInWords(backupOf), count: steps }),
    ...(lost > 0 ? [t('recovery.lost', { count: lost })] : []),
    t('recovery.please-look'),
  ].join(' ');
}
