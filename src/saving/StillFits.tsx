import { useId } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import { pieceAddress } from '#platform/evidence-addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { keepPieces, leavePieces, type ReviewedFor } from './still-fits.ts';
import styles from './StillFits.module.css';

type StillFitsProps = {
  readonly place: ReviewedFor;
  /** From earlier years, newest observation first; at least one. */
  readonly pieces: readonly Piece[];
  /** The id of what takes the focus once nothing is left here. */
  readonly after: string;
};

/** Evidence from earlier years: kept for this one, or taken from the indicator, one by one or all at once. */
export function StillFits({ place, pieces, after }: StillFitsProps) {
  const storage = useStorage();
  const headId = useId();
  const canWrite = storage.access.mode === 'full';

  async function answer(answered: readonly Piece[], write: typeof keepPieces) {
    const isStored = await write(storage, answered, place);
    if (isStored) focusInstead(answered.length === pieces.length ? after : headId);
  }

  return (
    <section className={styles.review} aria-labelledby={headId}>
      <div className={styles.head}>
        <p id={headId} tabIndex={-1} className={styles.title}>
          <Icon name="history" />
          {t('carried.still-fits', { count: pieces.length })}
        </p>
        {canWrite && pieces.length > 1 && (
          <Answers
            keep={t('carried.keep-all', { count: pieces.length })}
            leave={t('carried.leave-all', { count: pieces.length })}
            onKeep={() => void answer(pieces, keepPieces)}
            onLeave={() => void answer(pieces, leavePieces)}
          />
        )}
      </div>
      <p className={styles.words}>
        {t('carried.still-fits-words', { year: schoolYearName(place.year) })}
      </p>
      <ul role="list" className={styles.pieces}>
        {pieces.map((piece) => {
          const title = titleOf(piece);
          return (
            <li key={piece.id} className={styles.piece}>
              <p className={styles.name}>
                <bdi>{title}</bdi> <span>{longDate(piece.observedOn)}</span>
              </p>
              <LinkButton size="small" variant="quiet" href={pieceAddress(piece.school, piece.id)}>
                {t('carried.look')}
                <VisuallyHidden> {title}</VisuallyHidden>
              </LinkButton>
              {canWrite && (
                <Answers
                  keep={t('carried.keep')}
                  leave={t('carried.leave')}
                  of={title}
                  onKeep={() => void answer([piece], keepPieces)}
                  onLeave={() => void answer([piece], leavePieces)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type AnswersProps = {
  readonly keep: string;
  readonly leave: string;
  /** Which piece, for those who hear the buttons alone. */
  readonly of?: string;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
};

function Answers({ keep, leave, of, onKeep, onLeave }: AnswersProps) {
  const name = (answer: string) =>
    of === undefined ? answer : t('carried.answer-of', { answer, title: of });
  return (
    <>
      <Button size="small" icon="check" aria-label={name(keep)} onClick={onKeep}>
        {keep}
      </Button>
      <Button size="small" variant="quiet" aria-label={name(leave)} onClick={onLeave}>
        {leave}
      </Button>
    </>
  );
}
