import { useEffect, useState, type DragEvent } from 'react';

import { t } from '#i18n/translate.ts';
import { FileInput } from '#ui/FileInput.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './HandIns.module.css';

type FileDropProps = {
  /** The files are read in turn. */
  readonly onFiles: (files: readonly File[]) => Promise<void>;
};

/** Members' files and pictures of their QR codes: chosen, dropped or pasted, one or many. */
export function FileDrop({ onFiles }: FileDropProps) {
  const [isReading, setReading] = useState(false);

  async function read(list: Iterable<File>) {
    const files = [...list];
    if (files.length === 0) return;
    setReading(true);
    await onFiles(files);
    setReading(false);
  }

  usePastedFiles((files) => void read(files));

  function drop(event: DragEvent) {
    event.preventDefault();
    void read(event.dataTransfer.files);
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
      <p className={parts.muted}>{t('hand-ins.file-words')}</p>
      <label htmlFor="hand-in-file">{t('hand-ins.file')}</label>
      {/* No `accept`: phones grey out files whose ending they don’t know. */}
      <FileInput id="hand-in-file" multiple onFiles={(files) => void read(files)} />
      <p role="status">{isReading && t('hand-ins.file-reading')}</p>
    </section>
  );
}

/** A screenshot that is pasted anywhere on the page. */
function usePastedFiles(onPaste: (files: FileList) => void): void {
  useEffect(() => {
    function paste({ clipboardData }: ClipboardEvent) {
      if (clipboardData !== null && clipboardData.files.length > 0) onPaste(clipboardData.files);
    }
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  });
}
