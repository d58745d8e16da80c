import { useId, useState } from 'react';

import '#i18n/en/listing.ts';
import { t } from '#i18n/translate.ts';

import { Button } from './Button.tsx';
import { focusInstead } from './focus-instead.ts';
import styles from './ShowMore.module.css';

type ShowMoreProps = {
  /** How many are listed. */
  readonly shown: number;
  readonly of: number;
  /** How many come with one press. */
  readonly atOnce: number;
  readonly onMore: () => void;
};

/**
 * Under a list that shows its beginning only, since thousands at once would make everyone wait. With the last press the
 * button goes, and what tells how many are listed stays and has the focus, unless whoever shows more has given it on.
 */
export function ShowMore({ shown, of, atOnce, onMore }: ShowMoreProps) {
  const [wasPressed, setPressed] = useState(false);
  const words = useId();
  const more = Math.min(atOnce, of - shown);
  if (more <= 0 && !wasPressed) return null;
  return (
    <div className={styles.more}>
      <p id={words} role="status" tabIndex={-1} className={styles.words}>
        {t('listing.shown-of', { count: shown, of })}
      </p>
      {more > 0 && (
        <Button
          onClick={() => {
            setPressed(true);
            onMore();
            focusInstead(words);
          }}
        >
          {t('listing.show-more', { count: more })}
        </Button>
      )}
    </div>
  );
}
