import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { Card } from '#ui/Card.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';

import { isElsewhere } from './find-pieces.ts';
import styles from './EvidencePage.module.css';
import { PieceRow, type Selection } from './PieceRow.tsx';

type PieceListProps = {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly members: readonly Member[];
  readonly filesHere: ReadonlySet<string> | undefined;
  readonly selection?: Selection | undefined;
  readonly actionsOf?: ((piece: Piece) => ReactNode) | undefined;
};

/** As many as a reader goes through before searching; thousands at once would make everyone wait. */
const AT_ONCE = 40;

/** As many as a screen shows: they are painted before the others. */
const AT_FIRST = 6;

/** Pieces as a list, the first of them at once and more on request; give a key for what they are. */
export function PieceList(props: PieceListProps) {
  const { label, pieces, members, filesHere, selection, actionsOf } = props;
  const [count, setCount] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const rows = useDeferredValue(count, AT_FIRST);
  const shown = pieces.slice(0, rows);

  useEffect(() => {
    // The button is gone or further down: reading goes on at the first of the new rows.
    if (rows > AT_ONCE) linkIn(list.current?.children[rows - AT_ONCE])?.focus();
  }, [rows]);

  return (
    <div className={styles.listed}>
      <Card padding="none">
        <ul role="list" ref={list} className={styles.list} aria-label={label}>
          {shown.map((piece) => (
            <PieceRow
              key={piece.id}
              piece={piece}
              members={members}
              isElsewhere={isElsewhere(piece, filesHere)}
              selection={selection}
              actions={actionsOf?.(piece)}
            />
          ))}
        </ul>
      </Card>
      <ShowMore
        shown={shown.length}
        of={pieces.length}
        atOnce={AT_ONCE}
        onMore={() => setCount(count + AT_ONCE)}
      />
    </div>
  );
}

function linkIn(row: Element | undefined): HTMLElement | undefined {
  return row?.querySelector('a') ?? undefined;
}
