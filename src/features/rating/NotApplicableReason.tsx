import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { stateInWords } from '#map-view/level-words.ts';
import { useUnfitText } from '#saving/unsaved-edits.ts';
import { useDraftText } from '#saving/draft-text.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { TheirText } from '#saving/TheirText.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import styles from './ExistingChoice.module.css';
import type { IndicatorRating } from './indicator-rating.ts';

type NotApplicableReasonProps = {
  readonly map: IcMap;
  readonly rating: IndicatorRating;
  /** The reason is on its way: the choice is no longer waiting for it. */
  readonly onSaid: () => void;
};

/** Asks why an indicator doesn't apply here; the choice is saved with its reason, never without. */
export function NotApplicableReason({ map, rating, onSaid }: NotApplicableReasonProps) {
  const stored = reasonOf(rating.stored.existing);
  const draft = useDraftText({
    id: `${rating.id}/existing`,
    stored,
    initial: reasonOf(rating.shown.existing),
    save(text, run) {
      if (text.trim() === '' || tooLongWords(text) !== undefined) return;
      const state = { is: 'not-applicable', reason: text } as const;
      void rating.edit([{ part: 'existing', state }], run);
      onSaid();
    },
  });
  const fault = tooLongWords(draft.text);
  useUnfitText(fault !== undefined, {
    key: `${rating.id}/existing`,
    cycle: rating.cycle,
    indicator: rating.stored.indicator,
  });
  return (
    <div className={styles.reason}>
      <TextArea
        label={t('rating.reason')}
        hint={t('rating.reason-hint')}
        error={fault}
        value={draft.text}
        rows={2}
        onChange={draft.write}
        onBlur={draft.leave}
      />
      {draft.text.trim() === '' && <p className={styles.missing}>{missingWords(map, rating)}</p>}
      <TheirText draft={draft} />
    </div>
  );
}

function missingWords(map: IcMap, { stored }: IndicatorRating): string {
  switch (stored.existing.is) {
    case 'not-applicable':
      return t('rating.reason-emptied');
    case 'not-rated':
      return t('rating.reason-missing-first');
    case 'at-level':
    case 'not-yet':
      return t('rating.reason-missing', { state: stateInWords(map, stored.existing) });
  }
}

function reasonOf(state: IndicatorRating['stored']['existing']): string {
  return state.is === 'not-applicable' ? state.reason : '';
}
