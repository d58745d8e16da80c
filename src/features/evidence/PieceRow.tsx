import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';

import type { Member } from '#domain/assessment/member.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { PiecePicture } from '#map-view/PiecePicture.tsx';
import { factsOf, titleOf } from '#map-view/piece-words.ts';
import { evidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';
import { readFile } from '#storage/files/read-file.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './PieceRow.module.css';

type PieceRowProps = {
  readonly piece: Piece;
  readonly members: readonly Member[];
  readonly isElsewhere: boolean;
  readonly selection?: Selection | undefined;
  /** What can be done with it, at the end of the row. */
  readonly actions?: ReactNode;
};

/** Which pieces are picked, to do something with all of them. */
export type Selection = {
  readonly picked: ReadonlySet<string>;
  readonly pick: (piece: string, isPicked: boolean) => void;
};

/** One piece in a list: its picture, its title as the way to its page, and what it is evidence for. */
export const PieceRow = memo(function PieceRow({
  piece,
  members,
  isElsewhere,
  selection,
  actions,
}: PieceRowProps) {
  const { id, school, what, note, links, tags, students } = piece;
  const title = titleOf(piece);
  const words = what.is === 'note' && piece.title !== '' ? what.text : note;
  return (
    <li className={styles.row}>
      {selection !== undefined && (
        <input
          type="checkbox"
          className={styles.box}
          aria-label={t('evidence.pick', { title })}
          checked={selection.picked.has(id)}
          onChange={(event) => selection.pick(id, event.target.checked)}
        />
      )}
      <PiecePicture what={what} alt="" size="small" read={readFile} />
      <div className={styles.words}>
        <Link href={pieceAddress(school, id)} className={styles.title}>
          <bdi>{title}</bdi>
        </Link>
        <p className={styles.facts}>{factsOf(piece, members)}</p>
        {words !== '' && (
          <p dir="auto" className={styles.note}>
            {words}
          </p>
        )}
        {(links.length > 0 || tags.length > 0) && (
          <ul role="list" className={styles.chips}>
            {links.map(({ map, indicator }) => (
              <li key={`${map} ${indicator}`}>
                <Link href={evidenceAddress(school, { indicator })} className={styles.chip}>
                  {indicator}
                </Link>
              </li>
            ))}
            {tags.map((tag) => (
              <li key={tag} className={styles.tag}>
                <Link href={evidenceAddress(school, { tag })} className={styles.chip}>
                  <bdi>{t('evidence.tag', { tag })}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {students === 'shown' && (
          <p className={styles.warning}>
            <Icon name="warning" />
            {t('evidence.consent-missing')}
          </p>
        )}
        {isElsewhere && (
          <p className={styles.elsewhere}>
            <Icon name="info" />
            {t('evidence.file-elsewhere')}
          </p>
        )}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </li>
  );
});
