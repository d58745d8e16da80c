import type { Outcome, Role } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import { useNarrowScreen } from './narrow-screen.ts';
import styles from './OutcomeContext.module.css';
import { useReadingHelp } from './reading-help.ts';

type OutcomeContextProps = {
  readonly outcome: Outcome;
  readonly role: Role | undefined;
};

/**
 * The desired outcome and the role that an indicator belongs to, above its heading. The outcome's words
 * can be folded away; that holds for the indicators that follow, and on a phone they start folded.
 */
export function OutcomeContext({ outcome, role }: OutcomeContextProps) {
  const { showsOutcome } = useReadingHelp();
  const isNarrow = useNarrowScreen();
  return (
    <div className={styles.context}>
      {role !== undefined && <span className={styles.role}>{role.name}</span>}
      <details
        className={styles.outcome}
        open={showsOutcome ?? !isNarrow}
        onToggle={(event) => {
          const { open } = event.currentTarget;
          if (open !== (showsOutcome ?? !isNarrow)) useReadingHelp.setState({ showsOutcome: open });
        }}
      >
        <summary className={styles.summary}>
          {t('rating.outcome-code', { code: outcome.code })}
        </summary>
        <p>{mapWording(outcome.statement)}</p>
      </details>
    </div>
  );
}
