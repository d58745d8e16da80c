import { t } from '#i18n/translate.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { OwnWork } from './use-own-rating.ts';

/** Says that an edit on screen is not stored, why, and what to do; nothing while all is well. */
export function OwnNotSaved({ work }: { readonly work: OwnWork }) {
  if (work.failure === undefined) return null;
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button size="small" onClick={work.retry}>
            {t('rating.try-again')}
          </Button>
          <Button size="small" variant="quiet" onClick={work.giveUp}>
            {t('rating.give-up')}
          </Button>
        </>
      }
    >
      {notSavedInWords(work.failure)}
    </Notice>
  );
}
