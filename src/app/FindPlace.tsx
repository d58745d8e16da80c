import { useEffect, useState } from 'react';

import { t } from '#i18n/translate.ts';
import type { CurrentPlace } from '#platform/current-place.ts';
import { LoadingText } from '#ui/LoadingText.tsx';
import { showToast } from '#ui/toasts.ts';

import { FindDialog } from './FindDialog.tsx';
import styles from './FindDialog.module.css';
import { lazyPart } from './lazy-part.ts';
import { renderPart } from './render-part.ts';

const placesToFind = lazyPart(() =>
  import('#features/palette/PlacesToFind.tsx').then((m) => m.PlacesToFind),
);

type FindPlaceProps = {
  readonly place: CurrentPlace;
  readonly onClose: () => void;
};

/** Find, open. The code that knows the places comes behind the field, and takes up what was typed meanwhile. */
export function FindPlace({ place, onClose }: FindPlaceProps) {
  const [isHere, setIsHere] = useState(placesToFind.fetched() !== undefined);

  useEffect(() => {
    let isOpen = true;
    placesToFind.load().then(
      () => isOpen && setIsHere(true),
      () => {
        if (!isOpen) return;
        onClose();
        showToast({ text: t('app.part-missing'), tone: 'danger' });
      },
    );
    return () => {
      isOpen = false;
    };
  }, [onClose]);

  const waiting = (
    <div className={styles.waiting}>
      <LoadingText />
    </div>
  );
  return (
    <FindDialog onClose={onClose}>
      {(typed) =>
        isHere ? renderPart(placesToFind, { ...typed, place, waiting, onClose }) : waiting
      }
    </FindDialog>
  );
}
