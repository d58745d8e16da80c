import type { ReactNode } from 'react';

import type { Statement } from '#domain/ic-map/statements.ts';

import styles from './DescriptorText.module.css';
import type { Ticks } from './DescriptorText.tsx';

type StatementTickProps = {
  readonly statement: Statement;
  readonly ticks: Ticks;
  readonly children: ReactNode;
};

/** One statement with its checkbox; the whole line can be pressed. */
export function StatementTick({ statement, ticks, children }: StatementTickProps) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={ticks.ticked.has(statement.id)}
        disabled={ticks.disabled}
        onChange={(event) => ticks.onTick(statement.id, event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
