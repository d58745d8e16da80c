import { useRef, useState } from 'react';

import { t } from '#i18n/translate.ts';
import { readClipboard, type Offered } from '#platform/offered.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';

import styles from './AddEvidence.module.css';
import type { Capturing } from './capturing.ts';
import { useDropsAndPastes } from './drops-and-pastes.ts';

type DropZoneProps = {
  readonly capturing: Capturing;
  /** A text was dropped or pasted outside of a field. */
  readonly onText: (text: string) => void;
};

/** Files: dropped anywhere on the page, pasted, picked, or taken with the camera of a phone. */
export function DropZone({ capturing, onText }: DropZoneProps) {
  const [keepOriginals, setKeepOriginals] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  function take({ files, text, folders }: Offered) {
    if (folders > 0) capturing.remark(t('evidence.folders'));
    if (text !== '') onText(text);
    void capturing.addFiles(files, keepOriginals);
  }

  async function paste() {
    const clipboard = await readClipboard((type) =>
      t('evidence.pasted-name', { ending: type.replace(/^image\//, '') }),
    );
    switch (clipboard.is) {
      case 'read':
        take(clipboard.offered);
        break;
      case 'empty':
        capturing.remark(t('evidence.clipboard-empty'));
        break;
      case 'refused':
        capturing.remark(t('evidence.clipboard-refused'));
    }
  }

  const isOver = useDropsAndPastes(take);

  function pick(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = '';
    void capturing.addFiles(files, keepOriginals);
  }

  return (
    <section className={styles.zone} aria-labelledby="evidence-files" data-over={isOver}>
      <h2 id="evidence-files">{t('evidence.files-title')}</h2>
      <p className={styles.dropWords}>{t('evidence.drop-words')}</p>
      <div className={styles.buttons}>
        <span className={styles.camera}>
          <Button icon="camera" variant="primary" onClick={() => camera.current?.click()}>
            {t('evidence.take-photo')}
          </Button>
        </span>
        <Button icon="file" onClick={() => picker.current?.click()}>
          {t('evidence.choose-files')}
        </Button>
        <Button onClick={() => void paste()}>{t('evidence.paste')}</Button>
      </div>
      <input
        ref={picker}
        hidden
        type="file"
        multiple
        data-way="picker"
        aria-label={t('evidence.choose-files')}
        onChange={(event) => pick(event.currentTarget)}
      />
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        data-way="camera"
        aria-label={t('evidence.take-photo')}
        onChange={(event) => pick(event.currentTarget)}
      />
      <p className={styles.muted}>{t('evidence.faces-hint')}</p>
      <ChoiceField
        type="checkbox"
        label={t('evidence.keep-originals')}
        hint={t('evidence.keep-originals-hint')}
        checked={keepOriginals}
        onChange={setKeepOriginals}
      />
    </section>
  );
}
