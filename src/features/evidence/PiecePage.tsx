import { Link } from 'wouter';

import '#i18n/en/evidence.ts';
import '#i18n/en/level.ts';
import '#i18n/en/rating.ts';
import { daysLeft } from '#domain/evidence/bin.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import { systemClock } from '#platform/clock.ts';
import { evidenceAddress, pieceIdOf } from '#platform/evidence-addresses.ts';
import { localDate } from '#platform/local-date.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { AboutPieces } from './AboutPieces.tsx';
import { binPieces, takeBackPieces } from './edit-evidence.ts';
import { useEvidenceInView, type ReadyEvidence } from './evidence-in-view.ts';
import styles from './PiecePage.module.css';
import { NoEvidenceHere } from './NoEvidenceHere.tsx';
import { PieceContent } from './PieceContent.tsx';
import { PieceTexts } from './PieceTexts.tsx';
import { RemoveForGood } from './RemoveForGood.tsx';

type PiecePageProps = {
  readonly school: string;
  /** What is random in its id. */
  readonly piece: string;
};

/** One piece of evidence: what it is, what is said of it, and what it is evidence for. */
export function PiecePage({ school, piece: name }: PiecePageProps) {
  const view = useEvidenceInView(school);
  if (view.is !== 'ready') return <NoEvidenceHere view={view} />;
  const id = pieceIdOf(name);
  const piece = view.pieces.find((one) => one.id === id);
  if (piece === undefined) return <NoPiece school={school} />;
  return <OnePiece key={id} view={view} piece={piece} />;
}

function OnePiece({ view, piece }: { readonly view: ReadyEvidence; readonly piece: Piece }) {
  const storage = useStorage();
  const canWrite = storage.access.mode === 'full';
  const title = titleOf(piece);
  const isBinned = piece.binnedOn !== undefined;
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('evidence.piece-tab', { title, school: view.school.name })}
        lead={<Link href={evidenceAddress(view.school.id)}>{t('evidence.to-library')}</Link>}
        actions={
          canWrite &&
          !isBinned && (
            <Button icon="trash" onClick={() => void binPieces(storage, [piece])}>
              {t('evidence.to-bin')}
            </Button>
          )
        }
      >
        <bdi>{title}</bdi>
      </PageHeading>
      {!canWrite && <Notice tone="info">{t('rating.read-only')}</Notice>}
      {piece.binnedOn !== undefined && <InBin piece={piece} on={piece.binnedOn} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <PieceContent piece={piece} members={view.members} />
          <Card as="section" labelledBy="piece-words">
            <div className={styles.column}>
              <h2 id="piece-words">{t('evidence.in-words')}</h2>
              <PieceTexts piece={piece} />
            </div>
          </Card>
        </div>
        <Card as="section" labelledBy="piece-about">
          <div className={styles.column}>
            <h2 id="piece-about">{t('evidence.about')}</h2>
            <AboutPieces view={view} pieces={[piece]} />
          </div>
        </Card>
      </div>
    </div>
  );
}

type InBinProps = {
  readonly piece: Piece;
  readonly on: string;
};

/** Says that a piece lies in the bin, for how long, and offers both ways out. */
function InBin({ piece, on }: InBinProps) {
  const storage = useStorage();
  const left = daysLeft(on, localDate(systemClock()));
  return (
    <Notice
      tone="warning"
      title={t('evidence.in-bin')}
      actions={
        storage.access.mode === 'full' && (
          <>
            <Button size="small" icon="undo" onClick={() => void takeBackPieces(storage, [piece])}>
              {t('evidence.take-back')}
            </Button>
            <RemoveForGood school={piece.school} pieces={[piece]} label={t('evidence.purge-one')} />
          </>
        )
      }
    >
      <p>{t('evidence.days-left', { count: left })}</p>
    </Notice>
  );
}

function NoPiece({ school }: { readonly school: string }) {
  return (
    <div className={styles.page}>
      <PageHeading title={t('evidence.no-piece')} lead={t('evidence.no-piece-words')} />
      <div>
        <LinkButton variant="primary" href={evidenceAddress(school)}>
          {t('evidence.to-library')}
        </LinkButton>
      </div>
    </div>
  );
}
