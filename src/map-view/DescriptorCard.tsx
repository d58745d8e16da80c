import type { ReactNode } from 'react';

import type { IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './DescriptorCard.module.css';
import { LevelGlyph } from './LevelGlyph.tsx';

type DescriptorCardProps = {
  readonly map: IcMap;
  readonly level: Level;
  /** The descriptor: a `DescriptorText`. */
  readonly children: ReactNode;
  readonly existing?: boolean;
  readonly desired?: boolean;
  /** Last year’s existing state was here: the year as people read it, `2025–26`. */
  readonly ghost?: string | undefined;
  /** The radio button of the existing state; the whole header is then its label. */
  readonly choice?: ReactNode;
  /** The id of the radio button in `choice`. */
  readonly choiceId?: string;
  /** The radio button of the desired state, or whatever else belongs at the foot. */
  readonly footer?: ReactNode;
  /** The id of the text, for the `aria-describedby` of a radio button. */
  readonly textId?: string;
};

/**
 * One level of one indicator as a card, its head in the level’s color. A heavy outline marks the
 * existing state, a double ring the desired one, a dotted line last year’s; each also says so.
 */
export function DescriptorCard({
  map,
  level,
  children,
  existing = false,
  desired = false,
  ghost,
  choice,
  choiceId,
  footer,
  textId,
}: DescriptorCardProps) {
  const levels = levelsAscending(map);
  const head = (
    <>
      {choice}
      <span className={styles.name}>
        {level.rank} {level.name}
      </span>
      <LevelGlyph full={levels.findIndex(({ id }) => id === level.id) + 1} of={levels.length} />
    </>
  );
  return (
    <div
      className={styles.card}
      data-tone={levelTone(map, level.id)}
      data-existing={existing}
      data-desired={desired}
      data-ghost={ghost !== undefined}
    >
      {choiceId === undefined ? (
        <div className={styles.head}>{head}</div>
      ) : (
        <label className={styles.head} htmlFor={choiceId}>
          {head}
        </label>
      )}
      <div className={styles.text} id={textId}>
        {children}
      </div>
      <StateLines
        existing={existing}
        desired={desired}
        ghost={ghost}
        keepsRoom={choice !== undefined}
      />
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}

type StateLinesProps = {
  readonly existing: boolean;
  readonly desired: boolean;
  readonly ghost: string | undefined;
  /** Keeps the room of two lines, so that choosing moves nothing. */
  readonly keepsRoom: boolean;
};

function StateLines({ existing, desired, ghost, keepsRoom }: StateLinesProps) {
  if (!existing && !desired && ghost === undefined) {
    return keepsRoom ? <div className={styles.states} data-keeps-room /> : null;
  }
  return (
    <ul className={styles.states} data-keeps-room={keepsRoom}>
      {existing && (
        <li>
          <span className={styles.dot} data-kind="existing" />
          {t('level.existing')}
        </li>
      )}
      {desired && (
        <li>
          <span className={styles.dot} data-kind="desired" />
          {t('level.desired')}
        </li>
      )}
      {ghost !== undefined && (
        <li className={styles.ghost}>
          <Icon name="history" />
          {t('level.ghost', { year: ghost })}
        </li>
      )}
    </ul>
  );
}
