import { useState, type ReactNode } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

import { AboutPieces } from './AboutPieces.tsx';
import { binPieces } from './edit-evidence.ts';
import type { ReadyEvidence } from './evidence-in-view.ts';
import styles from './EvidencePage.module.css';
import { PieceList } from './PieceList.tsx';
import { usePicked } from './picked.ts';

type InboxProps = {
  readonly view: ReadyEvidence;
  /** The pieces that nobody has sorted yet. */
  readonly pieces: readonly Piece[];
  readonly filesHere: ReadonlySet<string> | undefined;
  /** What stands here when all are sorted. */
  readonly empty: ReactNode;
};

/** The pieces that wait for an indicator: pick several and say once what they are evidence for. */
export function Inbox({ view, pieces, filesHere, empty }: InboxProps) {
  const storage = useStorage();
  const canWrite = storage.access.mode === 'full';
  const picking = usePicked(pieces);
  // The dialog goes on with the same pieces, although each leaves the inbox with its first indicator.
  const [sorting, setSorting] = useState<readonly string[]>();
  const inHand = view.pieces.filter(({ id }) => sorting?.includes(id) === true);

  return (
    <>
      {pieces.length === 0 ? (
        empty
      ) : (
        <>
          <p>{t('evidence.inbox-words')}</p>
          <div className={styles.bar}>
            <div className={styles.buttons}>
              <Button size="small" onClick={picking.pickAll}>
                {picking.isAll ? t('evidence.pick-none') : t('evidence.pick-all')}
              </Button>
              <span role="status" className={styles.muted}>
                {picking.picked.size > 0 && t('evidence.picked', { count: picking.picked.size })}
              </span>
            </div>
            {picking.picked.size > 0 && canWrite && (
              <div className={styles.buttons}>
                <Button variant="primary" onClick={() => setSorting([...picking.picked])}>
                  {t('evidence.sort-picked', { count: picking.picked.size })}
                </Button>
                <Button
                  variant="quiet"
                  icon="trash"
                  onClick={() =>
                    void binPieces(
                      storage,
                      pieces.filter(({ id }) => picking.picked.has(id)),
                    )
                  }
                >
                  {t('evidence.to-bin')}
                </Button>
              </div>
            )}
          </div>
          <PieceList
            label={t('evidence.inbox')}
            pieces={pieces}
            members={view.members}
            filesHere={filesHere}
            selection={picking}
            actionsOf={(piece) =>
              canWrite && (
                <Button size="small" onClick={() => setSorting([piece.id])}>
                  {t('evidence.sort')}
                </Button>
              )
            }
          />
        </>
      )}
      <Dialog
        open={sorting !== undefined && inHand.length > 0}
        title={t('evidence.sort-title', { count: inHand.length })}
        width="wide"
        onClose={() => setSorting(undefined)}
        actions={
          <Button variant="primary" onClick={() => setSorting(undefined)}>
            {t('evidence.done')}
          </Button>
        }
      >
        <p className={styles.muted}>{t('evidence.sort-words')}</p>
        <AboutPieces view={view} pieces={inHand} />
      </Dialog>
    </>
  );
}
