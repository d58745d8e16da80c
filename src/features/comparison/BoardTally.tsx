import type { TallyWords } from '#report/board-summary.ts';

import styles from './Board.module.css';
import { MoveSign } from '#map-view/MoveSign.tsx';

/** The counts to be seen from afar; the sentence above says them too. */
export function BoardTally({ tally }: { readonly tally: readonly TallyWords[] }) {
  return (
    <ul className={styles.tally}>
      {tally.map(({ is, count, word }) => (
        <li key={is}>
          <MoveSign is={is} />
          <span className={styles.number}>{count}</span> {word}
        </li>
      ))}
    </ul>
  );
}
