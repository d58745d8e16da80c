import { t } from '#i18n/translate.ts';
import { useUnfitText } from '#saving/unsaved-edits.ts';
import { useDraftText } from '#saving/draft-text.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { TheirText } from '#saving/TheirText.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import type { IndicatorRating } from './indicator-rating.ts';
import styles from './Rationale.module.css';

type RationaleProps = {
  readonly rating: IndicatorRating;
};

/** Why the team chose this level; saves itself while it is written. */
export function Rationale({ rating }: RationaleProps) {
  const draft = useDraftText({
    id: `${rating.id}/rationale`,
    stored: rating.stored.rationale,
    initial: rating.shown.rationale,
    save(text, run) {
      if (tooLongWords(text) === undefined) void rating.edit([{ part: 'rationale', text }], run);
    },
  });
  const fault = tooLongWords(draft.text);
  useUnfitText(fault !== undefined, {
    key: `${rating.id}/rationale`,
    cycle: rating.cycle,
    indicator: rating.stored.indicator,
  });
  const saving = rating.pending.find(({ edit }) => edit.part === 'rationale')?.state.is;
  return (
    <div className={styles.rationale}>
      <TextArea
        label={t('rating.rationale')}
        hint={t('rating.rationale-hint')}
        error={fault}
        value={draft.text}
        readOnly={!rating.canWrite}
        onChange={draft.write}
        onBlur={draft.leave}
      />
      <p className={styles.state} data-state={fault === undefined ? saving : 'failed'}>
        {fault === undefined
          ? stateWords(draft.isWaiting, saving, draft.text)
          : t('rating.draft-failed')}
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
