import { useEffect, useRef } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { canBeShown, factsOf, titleOf } from '#map-view/piece-words.ts';
import { PiecePicture } from '#map-view/PiecePicture.tsx';
import { readFile } from '#storage/files/read-file.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

import { AboutPieces } from './AboutPieces.tsx';
import type { ReadyEvidence } from './evidence-in-view.ts';
import styles from './SortDialog.module.css';

type SortDialogProps = {
  readonly view: ReadyEvidence;
  /** What is being sorted; none closes the dialog. */
  readonly pieces: readonly Piece[];
  /** How many wait after this one; 0 where several are sorted at once. */
  readonly left: number;
  readonly onNext: () => void;
  readonly onClose: () => void;
};

/** Says what pieces are evidence for, with the pieces in sight; one at a time goes on to the next. */
export function SortDialog({ view, pieces, left, onNext, onClose }: SortDialogProps) {
  const [only] = pieces;
  return (
    <Dialog
      open={pieces.length > 0}
      title={
        pieces.length === 1 && only !== undefined
          ? t('evidence.sort-title-one', { title: titleOf(only) })
          : t('evidence.sort-title', { count: pieces.length })
      }
      width="wide"
      onClose={onClose}
      actions={
        <>
          {left > 0 && (
            <Button icon="arrow-right" onClick={onNext}>
              {t('evidence.sort-next', { count: left })}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('evidence.done')}
          </Button>
        </>
      }
    >
      {pieces.length === 1 && only !== undefined ? (
        <OnePiece key={only.id} piece={only} view={view} />
      ) : (
        <Titles pieces={pieces} />
      )}
      <p className={styles.muted}>{t('evidence.sort-words')}</p>
      <AboutPieces
        key={`about ${pieces.map(({ id }) => id).join(' ')}`}
        view={view}
        pieces={pieces}
      />
    </Dialog>
  );
}

/** What is sorted: its picture or its words. The focus comes here, so that each next piece is heard. */
function OnePiece({ piece, view }: { readonly piece: Piece; readonly view: ReadyEvidence }) {
  const { what, note } = piece;
  const words = what.is === 'note' ? what.text : what.is === 'link' ? what.url : note;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div
      ref={place}
      role="group"
      tabIndex={-1}
      aria-label={titleOf(piece)}
      className={styles.piece}
    >
      {canBeShown(what) && <PiecePicture what={what} alt="" size="large" read={readFile} />}
      {words !== '' && (
        <p dir="auto" className={styles.words}>
          {words}
        </p>
      )}
      <p className={styles.muted}>{factsOf(piece, view.members)}</p>
    </div>
  );
}

const TITLES = 4;

function Titles({ pieces }: { readonly pieces: readonly Piece[] }) {
  const more = pieces.length - TITLES;
  return (
    <ul>
      {pieces.slice(0, TITLES).map((piece) => (
        <li key={piece.id}>
          <bdi>{titleOf(piece)}</bdi>
        </li>
      ))}
      {more > 0 && <li>{t('evidence.and-more', { count: more })}</li>}
    </ul>
  );
}
