import { MoveSign } from '#map-view/MoveSign.tsx';
import type { TallyWords } from '#report/board-summary.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './Board.module.css';

/** The counts to be seen from afar; the sentence above says them too. */
export function BoardTally({ tally }: { readonly tally: readonly TallyWords[] }) {
  return (
    <ul className={`${sheets.tiles} ${styles.tally}`}>
      {tally.map(({ is, count, word }) => (
        <li key={is}>
          <MoveSign is={is} />
          <span className={sheets.number}>{count}</span> {word}
        </li>
      ))}
    </ul>
  );
}
