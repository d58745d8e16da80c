import { useId, type ReactNode } from 'react';

import type { LevelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

import type { Dots } from './dots.ts';
import { DotsLine } from './DotsLine.tsx';
import styles from './PlaceRow.module.css';

/** What is being chosen, where it can be chosen here. */
export type RowChoice = {
  /** The name that the radio buttons share. */
  readonly group: string;
  /** A key of `Dots`; empty while nothing is chosen. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

/** What rows have in common, whatever place they are for. */
export type RowsShared = {
  readonly dots: Dots;
  readonly choice?: RowChoice | undefined;
  /** What was agreed, as a key of `Dots`. */
  readonly agreed?: string | undefined;
};

type PlaceRowProps = RowsShared & {
  /** A key of `Dots`. */
  readonly place: string;
  /** Its name in words, for those who hear the page. */
  readonly words: string;
  readonly tone?: LevelTone | undefined;
  /** What the place stands for, in the map’s words. */
  readonly text?: ReactNode;
  /** The name as it is shown. */
  readonly children: ReactNode;
};

/** One place: its name, with its radio button where it can be chosen, and the members who are there. */
export function PlaceRow(props: PlaceRowProps) {
  const { place, words, tone, text, dots, choice, agreed, children } = props;
  const id = useId();
  return (
    <li
      className={styles.row}
      data-tone={tone}
      data-agreed={agreed === place}
      data-chosen={choice?.chosen === place}
      data-other={text === undefined}
    >
      {choice === undefined ? (
        <div className={styles.head}>{children}</div>
      ) : (
        <label className={styles.head}>
          <input
            type="radio"
            name={choice.group}
            value={place}
            checked={choice.chosen === place}
            aria-label={words}
            aria-describedby={text === undefined ? undefined : id}
            onChange={() => choice.onChoose(place)}
          />
          {children}
        </label>
      )}
      {text !== undefined && (
        <div className={styles.text} id={id}>
          {text}
        </div>
      )}
      <div className={styles.members}>
        <DotsLine dots={dots.get(place) ?? []} />
        {agreed === place && <p className={styles.agreed}>{t('agreement.agreed-here')}</p>}
      </div>
    </li>
  );
}

/** A state beside the levels; there where it can be chosen, or somebody said it. */
export function OtherRow(props: Omit<PlaceRowProps, 'tone' | 'text' | 'children'>) {
  const { place, words, dots, choice, agreed } = props;
  if (choice === undefined && !dots.has(place) && agreed !== place) return null;
  return <PlaceRow {...props}>{words}</PlaceRow>;
}
