import { useEffect, useRef, useState } from 'react';

import type { Camera } from '#platform/camera.ts';
import { frameGrabber } from '#platform/pixels.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './HandIns.module.css';
import { openQrReader } from './qr-reader.ts';
import { useCamera } from './use-camera.ts';

type CameraReaderProps = {
  /** While something that was read is being looked at. */
  readonly isPaused: boolean;
  readonly onRead: (text: string) => void;
};

/** Reads one QR code after the other from members' screens, until a person stops it. */
export function CameraReader({ isPaused, onRead }: CameraReaderProps) {
  const { state, start, startOther, stop } = useCamera();
  const [isLost, setLost] = useState(false);
  const isOn = state.is === 'on';
  return (
    <Card as="section" labelledBy="by-camera">
      <div className={parts.section}>
        <h2 id="by-camera">{t('hand-ins.camera-title')}</h2>
        <p className={parts.muted}>{t('hand-ins.camera-words')}</p>
        {isOn && (
          <Viewfinder
            key={state.camera.stream.id}
            camera={state.camera}
            isPaused={isPaused}
            onRead={onRead}
            onLost={() => {
              stop();
              setLost(true);
            }}
          />
        )}
        <div className={parts.buttons}>
          <Button
            variant={isOn ? 'secondary' : 'primary'}
            icon={isOn ? 'close' : 'camera'}
            busy={state.is === 'asked'}
            onClick={() => {
              setLost(false);
              if (isOn) stop();
              else void start();
            }}
          >
            {t(isOn ? 'hand-ins.camera-stop' : 'hand-ins.camera-start')}
          </Button>
          {isOn && state.all.length > 1 && (
            <Button onClick={startOther}>{t('hand-ins.camera-other')}</Button>
          )}
        </div>
        <div role="status">
          {isOn && !isPaused && t('hand-ins.camera-looking')}
          {isLost && <Notice tone="warning">{t('hand-ins.qr-not-loaded')}</Notice>}
          {state.is !== 'off' && state.is !== 'asked' && !isOn && (
            <Notice tone="warning">{t(`hand-ins.camera-${state.is}`)}</Notice>
          )}
        </div>
      </div>
    </Card>
  );
}

type ViewfinderProps = CameraReaderProps & {
  readonly camera: Camera;
  readonly onLost: () => void;
};

/** Between two looks, in milliseconds. */
const PAUSE_MS = 80;

/** A code that was before the camera less than so long ago is not read again: it never really went away. */
const SAME_CODE_MS = 4000;

/** What the camera sees; each code is given once. */
function Viewfinder({ camera, isPaused, onRead, onLost }: ViewfinderProps) {
  const video = useRef<HTMLVideoElement>(null);
  /** When each code was seen last. */
  const seen = useRef(new Map<string, number>());
  const callbacks = useRef({ onRead, onLost });
  useEffect(() => {
    callbacks.current = { onRead, onLost };
  });
  useEffect(() => keepAwake(), []);

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = camera.stream;
    // A browser that does not start it by itself shows its own button.
    void element.play().catch(() => undefined);
  }, [camera]);

  useEffect(() => {
    if (isPaused) return;
    const reader = openQrReader();
    const grab = frameGrabber();
    let isOver = false;
    // While something was looked at nobody knows what was here: what was taken in is perhaps still there.
    for (const text of seen.current.keys()) seen.current.set(text, performance.now());

    async function look() {
      const pixels = video.current === null ? undefined : grab(video.current);
      const text = pixels && (await reader.read(pixels, 'frame'));
      if (isOver) return;
      if (text !== undefined) {
        const now = performance.now();
        const isNew = now - (seen.current.get(text) ?? -Infinity) > SAME_CODE_MS;
        seen.current.set(text, now);
        if (isNew) callbacks.current.onRead(text);
      }
      setTimeout(() => void lookAgain(), PAUSE_MS);
    }

    async function lookAgain() {
      if (isOver) return;
      try {
        await look();
      } catch {
        if (!isOver) callbacks.current.onLost();
      }
    }

    void lookAgain();
    return () => {
      isOver = true;
      reader.close();
    };
  }, [isPaused]);

  return (
    <video
      ref={video}
      className={styles.viewfinder}
      data-mirror={camera.isMirror}
      aria-label={t('hand-ins.camera-view')}
      muted
      playsInline
    />
  );
}
