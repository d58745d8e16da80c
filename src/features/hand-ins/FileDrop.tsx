import type { DragEvent } from 'react';

import { t } from '#i18n/translate.ts';

import styles from './HandIns.module.css';
import { readMemberFile, type ReadHandIn } from './read-hand-in.ts';

/** A member's file, chosen or dropped. */
export function FileDrop({ onRead }: { readonly onRead: (read: ReadHandIn) => void }) {
  async function read(file: File | undefined) {
    if (file !== undefined) onRead(await readMemberFile(file));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dropped file only repeats the file field in it
    <section
      className={styles.drop}
      aria-labelledby="by-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 id="by-file">{t('hand-ins.file-title')}</h2>
      <label htmlFor="hand-in-file">{t('hand-ins.file')}</label>
      <input
        id="hand-in-file"
        type="file"
        accept=".icmap,application/json"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          // The same file can be chosen again after a look at it.
          event.target.value = '';
        }}
      />
    </section>
  );
}
