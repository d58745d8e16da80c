import { useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { FileButtons } from '#saving/FileButtons.tsx';
import type { TeamYear } from '#storage/live-year.ts';
import { copyText } from '#platform/copy-text.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';

import { bringsMap, fileFor, linkFor } from './invite.ts';
import styles from './Invitations.module.css';

type InviteRowProps = {
  readonly view: TeamYear;
  readonly member: Member;
  readonly onShowQr: () => void;
};

/** One member, and the ways in which their invitation can reach them. */
export function InviteRow({ view, member, onShowQr }: InviteRowProps) {
  const [copied, setCopied] = useState<{ readonly link: string; readonly isDone: boolean }>();
  const { name } = member;

  async function copy() {
    const link = linkFor(view, member);
    setCopied({ link, isDone: await copyText({ plain: link }) });
  }

  return (
    <li className={styles.row}>
      <bdi className={styles.name}>{name}</bdi>
      <div className={parts.buttons}>
        {!bringsMap(view.map) && (
          <Button icon="qr" aria-label={t('invitations.qr-for', { name })} onClick={onShowQr}>
            {t('invitations.qr')}
          </Button>
        )}
        <Button aria-label={t('invitations.copy-for', { name })} onClick={() => void copy()}>
          {t('invitations.copy')}
        </Button>
      </div>
      <details className={styles.more}>
        <summary aria-label={t('invitations.more-for', { name })}>{t('invitations.more')}</summary>
        <div className={parts.buttons}>
          <FileButtons make={() => fileFor(view, member)} name={name} />
          {'share' in navigator && (
            <Button
              icon="share"
              aria-label={t('invitations.share-for', { name })}
              // A share that is closed again needs no words.
              onClick={() =>
                void navigator.share({ url: linkFor(view, member) }).catch(() => undefined)
              }
            >
              {t('invitations.share')}
            </Button>
          )}
        </div>
      </details>
      <div role="status" className={styles.outcome}>
        {copied?.isDone === true && t('invitations.copied', { name })}
        {copied?.isDone === false && (
          <>
            {t('invitations.not-copied')} <span className={styles.link}>{copied.link}</span>
          </>
        )}
      </div>
    </li>
  );
}
