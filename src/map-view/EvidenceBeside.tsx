import { useState, type ReactNode } from 'react';

import { LINK_ADDRESS } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './EvidenceBeside.module.css';
import { LevelMark } from './LevelMark.tsx';
import { canBeShown, iconOf, kindInWords, titleOf } from './piece-words.ts';
import { PiecePicture, type ReadFile } from './PiecePicture.tsx';

type EvidenceBesideProps = {
  readonly map: IcMap;
  readonly code: string;
  /** Of this indicator, newest observation first. */
  readonly pieces: readonly Piece[];
  readonly read: ReadFile;
  /** What is to be looked at in them, in words; empty for nothing. */
  readonly flag: string;
  /** The way to all of them, where these are many. */
  readonly all: ReactNode;
  /** A link to a piece with these words. */
  readonly link: (piece: string, words: string) => ReactNode;
  /** The way to add some; absent where one can’t. */
  readonly add?: ReactNode;
};

/** As many as one looks at while rating: few good pieces beat many. */
const AT_ONCE = 8;

/** What there is to show for an indicator, beside its descriptors: titles and dates, each piece on request. */
export function EvidenceBeside(props: EvidenceBesideProps) {
  const { map, code, pieces, read, flag, all, link, add } = props;
  return (
    <section className={styles.beside} aria-label={t('evidence.beside', { code })}>
      <div className={styles.head}>
        <p className={styles.title}>{t('evidence.beside-count', { count: pieces.length })}</p>
        {add}
      </div>
      {flag !== '' && (
        <p className={styles.flag}>
          <Icon name="warning" />
          {flag}
        </p>
      )}
      {pieces.length > 0 && (
        <ul role="list" className={styles.list}>
          {pieces.slice(0, AT_ONCE).map((piece) => (
            <Chip key={piece.id} map={map} code={code} piece={piece} read={read} link={link} />
          ))}
        </ul>
      )}
      {pieces.length > AT_ONCE && <div>{all}</div>}
    </section>
  );
}

type ChipProps = Pick<EvidenceBesideProps, 'map' | 'code' | 'read' | 'link'> & {
  readonly piece: Piece;
};

function Chip({ map, code, piece, read, link }: ChipProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { what, note } = piece;
  const level = piece.links.find((one) => one.map === map.id && one.indicator === code)?.level;
  const words = what.is === 'note' ? what.text : note;
  return (
    <li className={styles.place} data-open={isOpen}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <Icon name={iconOf(what)} />
          <bdi className={styles.name}>{titleOf(piece)}</bdi>
          <span className={styles.date}>{longDate(piece.observedOn)}</span>
          {level !== undefined && <LevelMark map={map} state={{ is: 'at-level', level }} />}
        </summary>
        {isOpen && (
          <div className={styles.content}>
            {canBeShown(what) && (
              <PiecePicture what={what} alt={titleOf(piece)} size="large" read={read} />
            )}
            {words !== '' && (
              <p dir="auto" className={styles.words}>
                {words}
              </p>
            )}
            {what.is === 'link' && LINK_ADDRESS.test(what.url) && (
              <a href={what.url} target="_blank" rel="noopener noreferrer">
                {what.url}
              </a>
            )}
            <p className={styles.facts}>
              {kindInWords(what)} · {link(piece.id, t('evidence.open-piece'))}
            </p>
          </div>
        )}
      </details>
    </li>
  );
}
