import { useEffect, useRef, useState } from 'react';

import type { EvidenceContent } from '#domain/evidence/evidence.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import { canBeShown, iconOf } from './piece-words.ts';
import styles from './PiecePicture.module.css';

/** Reads a file of evidence by its hash; gives no blob where it is not here, or not whole. */
export type ReadFile = (
  hash: string,
) => Promise<{ readonly is: string; readonly blob?: Blob | undefined }>;

type PiecePictureProps = {
  readonly what: EvidenceContent;
  /** What the picture shows; empty where the words beside it say so. */
  readonly alt: string;
  readonly size: 'small' | 'large';
  readonly read: ReadFile;
};

/**
 * The picture of a piece, read from this device once it comes into sight; for everything that is no picture
 * of ours, and for a file that is not here, an icon.
 */
export function PiecePicture({ what, alt, size, read }: PiecePictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState<string>();
  const picture = what.is === 'file' && canBeShown(what) ? what : undefined;
  const hash = picture?.hash;
  const type = picture?.type;

  useEffect(() => {
    const element = frame.current;
    if (hash === undefined || type === undefined || element === null) return;
    let url: string | undefined;
    let isGone = false;
    const show = async () => {
      const reading = await read(hash);
      if (isGone || reading.blob === undefined) return;
      // Only pictures that this app has written get a type, and so only they can be drawn.
      url = URL.createObjectURL(new Blob([reading.blob], { type }));
      setShown(url);
    };
    const stop = whenInSight(element, () => void show());
    return () => {
      isGone = true;
      stop();
      if (url !== undefined) URL.revokeObjectURL(url);
      setShown(undefined);
    };
  }, [hash, type, read]);

  return (
    <span ref={frame} className={styles.frame} data-size={size} data-shown={shown !== undefined}>
      {shown === undefined ? (
        <Icon name={iconOf(what)} />
      ) : (
        <img src={shown} alt={alt} decoding="async" onError={() => setShown(undefined)} />
      )}
      {shown === undefined && size === 'large' && picture !== undefined && (
        <span className={styles.words}>{t('evidence.no-preview')}</span>
      )}
    </span>
  );
}

/** Calls once when an element is in sight or nearly; the function that it gives ends the waiting. */
function whenInSight(element: Element, then: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    then();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
