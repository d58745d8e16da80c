import { useState, type ReactNode } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import { binPieces } from './edit-evidence.ts';
import type { ReadyEvidence } from './evidence-in-view.ts';
import styles from './EvidencePage.module.css';
import { PieceList } from './PieceList.tsx';
import { usePicked } from './picked.ts';
import { SortDialog } from './SortDialog.tsx';

type InboxProps = {
  readonly view: ReadyEvidence;
  /** The pieces that nobody has sorted yet. */
  readonly pieces: readonly Piece[];
  readonly filesHere: ReadonlySet<string> | undefined;
  /** What stands here when all are sorted. */
  readonly empty: ReactNode;
};

/** What is being sorted, and the order in which the others wait. */
type Sorting = { readonly ids: readonly string[]; readonly order: readonly string[] };

const PLACE = 'inbox-words';

/** The pieces that wait for an indicator: several are sorted in one go, or one after the other. */
export function Inbox({ view, pieces, filesHere, empty }: InboxProps) {
  const storage = useStorage();
  const canWrite = storage.access.mode === 'full';
  const picking = usePicked(pieces);
  // The dialog goes on with the same pieces, although each leaves the inbox with its first indicator.
  const [sorting, setSorting] = useState<Sorting>();
  const inHand = view.pieces.filter(({ id }) => sorting?.ids.includes(id) === true);
  const waiting = sorting === undefined ? [] : waitingAfter(sorting, pieces);
  const order = pieces.map(({ id }) => id);

  function close() {
    setSorting(undefined);
    // The button that opened the dialog may have gone with its piece.
    focusInstead(PLACE);
  }

  return (
    <>
      {pieces.length === 0 ? (
        empty
      ) : (
        <>
          <p id={PLACE} tabIndex={-1}>
            {t('evidence.inbox-words')}
          </p>
          <div className={styles.bar} data-sticky={picking.picked.size > 0}>
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
                <Button
                  variant="primary"
                  onClick={() => setSorting({ ids: [...picking.picked], order })}
                >
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
                <Button size="small" onClick={() => setSorting({ ids: [piece.id], order })}>
                  {t('evidence.sort')}
                </Button>
              )
            }
          />
        </>
      )}
      <SortDialog
        view={view}
        pieces={inHand}
        left={waiting.length}
        onNext={() => setSorting({ ids: waiting.slice(0, 1), order: waiting })}
        onClose={close}
      />
    </>
  );
}

/** The pieces behind the one that is being sorted, as they stood when it was opened, which still wait. */
function waitingAfter({ ids, order }: Sorting, pieces: readonly Piece[]): readonly string[] {
  const [only] = ids;
  if (only === undefined || ids.length > 1) return [];
  const still = new Set(pieces.map(({ id }) => id));
  return order.slice(order.indexOf(only) + 1).filter((id) => still.has(id));
}
