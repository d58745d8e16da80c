import { useState } from 'react';

import { handInOf, withoutNotes, type HandInPacket } from '#exchange/hand-in-packet.ts';
import { writeHandInText } from '#exchange/hand-in-text.ts';
import type { QrCode } from '#exchange/qr-code.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { QrDialog } from '#ui/QrDialog.tsx';

import styles from './Alone.module.css';
import type { OwnView } from './own-view.ts';

/** What was handed in as a QR code on this screen. */
export function SendQr({ view }: { readonly view: OwnView }) {
  const [drawn, setDrawn] = useState<Drawn>();
  const { name } = view.member;
  return (
    <div className={styles.way}>
      <h3>{t('alone.qr-title')}</h3>
      <p className={parts.muted}>{t('alone.qr-words')}</p>
      <Button icon="qr" onClick={() => void draw(view).then(setDrawn)}>
        {t('alone.qr-show')}
      </Button>
      <div role="status">
        {drawn !== undefined && drawn.is !== 'code' && (
          <Notice tone="warning">{t(`alone.qr-${drawn.is}`)}</Notice>
        )}
      </div>
      {drawn?.is === 'code' && (
        <QrDialog
          title={t('alone.qr-dialog', { name })}
          modules={drawn.modules}
          label={t('alone.qr-label', { name })}
          keepAwake={keepAwake}
          onClose={() => setDrawn(undefined)}
        >
          <p>{t('alone.qr-do')}</p>
          {drawn.lacksNotes && <Notice tone="warning">{t('alone.qr-no-notes')}</Notice>}
        </QrDialog>
      )}
    </div>
  );
}

type Drawn =
  | { readonly is: 'code'; readonly modules: QrCode; readonly lacksNotes: boolean }
  | { readonly is: 'too-long' }
  /** The code that draws is not on this device, and there is no network. */
  | { readonly is: 'not-loaded' };

async function draw({ school, cycle, member, records }: OwnView): Promise<Drawn> {
  const loaded = await import('#exchange/qr-code.ts').catch(() => undefined);
  if (loaded === undefined) return { is: 'not-loaded' };
  const whole = handInOf({ school: school.id, cycle: cycle.id, member: member.id }, records);
  const codeOf = (packet: HandInPacket) => loaded.qrCodeOf(writeHandInText(packet));
  const all = codeOf(whole);
  if (all.ok) return { is: 'code', modules: all.value, lacksNotes: false };
  const short = codeOf(withoutNotes(whole));
  return short.ok ? { is: 'code', modules: short.value, lacksNotes: true } : { is: 'too-long' };
}
