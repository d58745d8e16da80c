import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { DraftText } from './draft-text.ts';
import styles from './TheirText.module.css';

/** Offers what another tab wrote in a field while it was being written here; nothing otherwise. */
export function TheirText({ draft }: { readonly draft: DraftText }) {
  if (draft.theirs === undefined) return null;
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('rating.theirs-title')}
      actions={
        <>
          <Button size="small" onClick={draft.keepMine}>
            {t('rating.theirs-leave')}
          </Button>
          <Button size="small" onClick={draft.takeTheirs}>
            {t('rating.theirs-take')}
          </Button>
        </>
      }
    >
      {draft.theirs.trim() === '' ? (
        <p>{t('rating.theirs-empty')}</p>
      ) : (
        <>
          <p>{t('rating.theirs-words')}</p>
          <blockquote className={styles.theirs}>{draft.theirs}</blockquote>
        </>
      )}
    </Notice>
  );
}
