import type { Outcome, Role } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import styles from './OutcomeContext.module.css';

type OutcomeContextProps = {
  readonly outcome: Outcome;
  readonly role: Role | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

/**
 * The role and the desired outcome that an indicator belongs to, above its heading: one line of the
 * outcome's words, all of them on request.
 */
export function OutcomeContext({ outcome, role, isOpen, onToggle }: OutcomeContextProps) {
  const statement = mapWording(outcome.statement);
  return (
    <div className={styles.context}>
      {role !== undefined && <span className={styles.role}>{role.name}</span>}
      <details
        className={styles.outcome}
        open={isOpen}
        onToggle={(event) => onToggle(event.currentTarget.open)}
      >
        <summary className={styles.summary}>
          <span className={styles.code}>{t('rating.outcome-code', { code: outcome.code })}</span>
          {!isOpen && (
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
