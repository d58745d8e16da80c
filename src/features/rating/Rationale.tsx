import { t } from '#i18n/translate.ts';
import { TextArea } from '#ui/TextArea.tsx';

import { useDraftText } from './draft-text.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import styles from './Rationale.module.css';
import { tooLongWords } from './text-limit.ts';
import { TheirText } from './TheirText.tsx';

type RationaleProps = {
  readonly rating: IndicatorRating;
};

/** Why the team chose this level; saves itself while it is written. */
export function Rationale({ rating }: RationaleProps) {
  const draft = useDraftText({
    id: `${rating.id}/rationale`,
    stored: rating.stored.rationale,
    initial: rating.shown.rationale,
    save: async (text, run) =>
      tooLongWords(text) === undefined && rating.edit([{ part: 'rationale', text }], run),
  });
  const saving = rating.pending.find(({ edit }) => edit.part === 'rationale')?.state.is;
  return (
    <div className={styles.rationale}>
      <TextArea
        label={t('rating.rationale')}
        hint={t('rating.rationale-hint')}
        error={tooLongWords(draft.text)}
        value={draft.text}
        readOnly={!rating.canWrite}
        onChange={draft.write}
        onBlur={draft.leave}
      />
      <p className={styles.state} data-state={saving}>
        {stateWords(draft.isWaiting, saving, draft.text)}
      </p>
      <TheirText draft={draft} />
    </div>
  );
}

function stateWords(
  isWaiting: boolean,
  saving: 'saving' | 'saved' | 'failed' | undefined,
  text: string,
): string {
  if (isWaiting) return t('rating.draft-waiting');
  switch (saving) {
    case 'saving':
      return t('rating.draft-saving');
    case 'failed':
      return t('rating.draft-failed');
    case 'saved':
    case undefined:
      return text.trim() === '' ? '' : t('rating.draft-saved');
  }
}
