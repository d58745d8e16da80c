import { t } from '#i18n/translate.ts';
import { useDraftText } from '#saving/draft-text.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { TheirText } from '#saving/TheirText.tsx';
import { useUnfitText } from '#saving/unsaved-edits.ts';
import { TextArea } from '#ui/TextArea.tsx';

import styles from './OwnIndicatorScreen.module.css';
import { ownKey } from './own-edits.ts';
import type { OwnWork } from './use-own-rating.ts';

/** What a member saw and heard; saves itself while it is written. */
export function OwnNote({ work }: { readonly work: OwnWork }) {
  const { own } = work;
  const key = ownKey(own, 'note');
  const draft = useDraftText({
    id: key,
    stored: work.stored.note,
    initial: work.shown.note,
    save(text, run) {
      if (tooLongWords(text) === undefined) void work.edit({ part: 'note', note: text }, run);
    },
  });
  const fault = tooLongWords(draft.text);
  const { cycle, indicator } = own;
  useUnfitText(fault !== undefined, { key, cycle, indicator, own: true });
  const isWhy = work.shown.existing?.is === 'not-applicable';
  return (
    <div className={styles.text}>
      <TextArea
        label={t('alone.note')}
        hint={t(isWhy ? 'alone.note-why' : 'alone.note-hint')}
        error={fault}
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
