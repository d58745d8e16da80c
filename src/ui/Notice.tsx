import type { ReactNode } from 'react';

import { t } from '#i18n/translate.ts';

import { Icon } from './icons/Icon.tsx';
import styles from './Notice.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type NoticeTone = 'info' | 'ok' | 'warning' | 'danger';

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Reads it out when it appears: `alert` at once, `status` when there is a pause. */
  readonly live?: 'alert' | 'status';
};

/** Something to know, in words; the icon and the color only repeat what the words say. */
export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  return (
    <div className={styles.notice} data-notice={tone} role={live}>
      <Icon name={tone} />
      <div className={styles.words}>
        <VisuallyHidden>{toneWord(tone)} </VisuallyHidden>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

function toneWord(tone: NoticeTone): string {
  switch (tone) {
    case 'info':
      return t('ui.tone-info');
    case 'ok':
      return t('ui.tone-ok');
    case 'warning':
      return t('ui.tone-warning');
    case 'danger':
      return t('ui.tone-danger');
  }
}
