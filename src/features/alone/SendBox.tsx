import { t } from '#i18n/translate.ts';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import type { OwnView } from './own-view.ts';
import { RatingCode } from './RatingCode.tsx';
import { SendFile } from './SendFile.tsx';
import { SendQr } from './SendQr.tsx';

type SendBoxProps = {
  readonly view: OwnView;
  /** Milliseconds since 1970: when the newest rating that was handed in was made. */
  readonly upTo: number;
  /** Nothing has reached the team yet. */
  readonly isToSend: boolean;
};

/** The ways in which handed-in ratings reach the facilitator's device. */
export function SendBox({ view, upTo, isToSend }: SendBoxProps) {
  return (
    <details className={styles.send} open={isToSend}>
      <summary>{t('alone.send-title')}</summary>
      <div className={parts.section}>
        {!isToSend && <p className={parts.muted}>{t('alone.send-words')}</p>}
        <SendQr view={view} />
        <RatingCode view={view} upTo={upTo} />
        <SendFile view={view} />
      </div>
    </details>
  );
}
