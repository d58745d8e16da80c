import type { Outcome, Role } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import styles from './OutcomeContext.module.css';
import { useReadingHelp } from './reading-help.ts';

type OutcomeContextProps = {
  readonly outcome: Outcome;
  readonly role: Role | undefined;
};

/**
 * The role and the desired outcome that an indicator belongs to, above its heading: one line of the
 * outcome's words, all of them on request, which then holds for the indicators that follow.
 */
export function OutcomeContext({ outcome, role }: OutcomeContextProps) {
  const { showsOutcome } = useReadingHelp();
  const statement = mapWording(outcome.statement);
  return (
    <div className={styles.context}>
      {role !== undefined && <span className={styles.role}>{role.name}</span>}
      <details
        className={styles.outcome}
        open={showsOutcome}
        onToggle={(event) => useReadingHelp.setState({ showsOutcome: event.currentTarget.open })}
      >
        <summary className={styles.summary}>
          <span className={styles.code}>{t('rating.outcome-code', { code: outcome.code })}</span>
          {!showsOutcome && (
            <span className={styles.start} aria-hidden="true">
              {statement}
            </span>
          )}
        </summary>
        <p className={styles.statement}>{statement}</p>
      </details>
    </div>
  );
}
