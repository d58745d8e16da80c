import { t } from '#i18n/translate.ts';
import { useDraftText } from '#saving/draft-text.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { TheirText } from '#saving/TheirText.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import styles from './OwnIndicatorScreen.module.css';
import type { OwnWork } from './use-own-rating.ts';

/** What a member saw and heard; saves itself while it is written. */
export function OwnNote({ work }: { readonly work: OwnWork }) {
  const draft = useDraftText({
    id: `${work.id}/note`,
    stored: work.stored.note,
    initial: work.shown.note,
    save: async (text, run) =>
      tooLongWords(text) === undefined && work.edit({ part: 'note', note: text }, run),
  });
  const isWhy = work.shown.existing?.is === 'not-applicable';
  return (
    <div className={styles.text}>
      <TextArea
        label={t('alone.note')}
        hint={t(isWhy ? 'alone.note-why' : 'alone.note-hint')}
        error={tooLongWords(draft.text)}
        optional
        value={draft.text}
        readOnly={!work.canWrite}
        onChange={draft.write}
        onBlur={draft.leave}
      />
      <TheirText draft={draft} />
    </div>
  );
}
