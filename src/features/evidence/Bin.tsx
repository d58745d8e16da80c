import { daysLeft, isDue } from '#domain/evidence/bin.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import { takeBackPieces } from './edit-evidence.ts';
import type { ReadyEvidence } from './evidence-in-view.ts';
import styles from './EvidencePage.module.css';
import { PieceList } from './PieceList.tsx';
import { RemoveForGood } from './RemoveForGood.tsx';

type BinProps = {
  readonly view: ReadyEvidence;
  /** At least one. */
  readonly pieces: readonly Piece[];
  readonly filesHere: ReadonlySet<string> | undefined;
};

/** What lies in the bin: each piece can be taken out again, or all of it removed for good. */
export function Bin({ view, pieces, filesHere }: BinProps) {
  const storage = useStorage();
  const canWrite = storage.access.mode === 'full';
  const today = localDate(systemClock());
  const due = pieces.filter(({ binnedOn }) => binnedOn !== undefined && isDue(binnedOn, today));
  return (
    <>
      <div className={styles.bar}>
        <p>{t('evidence.bin-words')}</p>
        {canWrite && (
          <RemoveForGood
            school={view.school.id}
            label={t('evidence.purge-all')}
            pieces={view.pieces.filter(({ binnedOn }) => binnedOn !== undefined)}
          />
        )}
      </div>
      {canWrite && due.length > 0 && (
        <Notice
          tone="info"
          title={t('evidence.bin-due', { count: due.length })}
          actions={
            <RemoveForGood school={view.school.id} pieces={due} label={t('evidence.purge-due')} />
          }
        />
      )}
      <PieceList
        label={t('evidence.bin')}
        pieces={pieces}
        members={view.members}
        filesHere={filesHere}
        actionsOf={(piece) => (
          <>
            <span className={styles.muted}>
              {t('evidence.days-left', { count: daysLeft(piece.binnedOn ?? today, today) })}
            </span>
            {canWrite && (
              <Button
                size="small"
                icon="undo"
                onClick={() => void takeBackPieces(storage, [piece])}
              >
                {t('evidence.take-back')}
              </Button>
            )}
          </>
        )}
      />
    </>
  );
}
