import '#i18n/en/listing.ts';
import { t } from '#i18n/translate.ts';

import { Button } from './Button.tsx';
import styles from './ShowMore.module.css';

type ShowMoreProps = {
  /** How many are listed. */
  readonly shown: number;
  readonly of: number;
  /** How many come with one press. */
  readonly atOnce: number;
  readonly onMore: () => void;
};

/** Under a list that shows its beginning only, since thousands at once would make everyone wait. */
export function ShowMore({ shown, of, atOnce, onMore }: ShowMoreProps) {
  const more = Math.min(atOnce, of - shown);
  if (more <= 0) return null;
  return (
    <div className={styles.more}>
      <p role="status" className={styles.words}>
        {t('listing.shown-of', { count: shown, of })}
      </p>
      <Button onClick={onMore}>{t('listing.show-more', { count: more })}</Button>
    </div>
  );
}
