import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { factsOf } from '#map-view/piece-words.ts';
import { PiecePicture } from '#map-view/PiecePicture.tsx';
import { readFile } from '#storage/files/read-file.ts';
import { Card } from '#ui/Card.tsx';

import { AboutPieces } from './AboutPieces.tsx';
import styles from './AddEvidence.module.css';
import type { ReadyEvidence } from './evidence-in-view.ts';
import { PieceTexts, PieceTitle } from './PieceTexts.tsx';

type JustAddedProps = {
  readonly view: ReadyEvidence;
  /** The newest first. */
  readonly ids: readonly string[];
};

/** What was added a moment ago, stored already: its titles, and what can be said of all of it at once. */
export function JustAdded({ view, ids }: JustAddedProps) {
  const pieces = ids.flatMap((id): readonly Piece[] => {
    const piece = view.pieces.find((one) => one.id === id);
    return piece === undefined || piece.binnedOn !== undefined ? [] : [piece];
  });
  const [only] = pieces;
  if (only === undefined) return null;
  return (
    <Card as="section" labelledBy="just-added">
      <div className={styles.form}>
        <div>
          <h2 id="just-added">{t('evidence.just-added', { count: pieces.length })}</h2>
          <p className={styles.muted}>{t('evidence.just-added-words')}</p>
        </div>
        <ul role="list" className={styles.added}>
          {pieces.map((piece) => (
            <li key={piece.id} className={styles.piece}>
              <PiecePicture what={piece.what} alt="" size="small" read={readFile} />
              <div className={styles.field}>
                {pieces.length === 1 ? <PieceTexts piece={piece} /> : <PieceTitle piece={piece} />}
                <p className={styles.muted}>{factsOf(piece, view.members)}</p>
              </div>
            </li>
          ))}
        </ul>
        {pieces.length > 1 && <h3>{t('evidence.about-all', { count: pieces.length })}</h3>}
        <AboutPieces key={pieces.map(({ id }) => id).join(' ')} view={view} pieces={pieces} />
      </div>
    </Card>
  );
}
