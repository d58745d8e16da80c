import { useId, useState, type DragEvent, type ReactNode } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { ReadCrosswalk } from '#exchange/crosswalk-csv.ts';
import { t } from '#i18n/translate.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Crosswalk.module.css';
import { CsvPreview } from './CsvPreview.tsx';
import { readCrosswalkFile, type CrosswalkFile } from './read-crosswalk-file.ts';

type CsvDropProps = {
  readonly title: string;
  readonly words: string;
  readonly map: IcMap;
  readonly takeLabel: string;
  /** Stores what was read; gives whether it is stored. */
  readonly onTake: (read: ReadCrosswalk) => Promise<boolean>;
  readonly children?: ReactNode;
};

/** A CSV file of standards, chosen or dropped; what is in it is shown before anything is stored. */
export function CsvDrop({ title, words, map, takeLabel, onTake, children }: CsvDropProps) {
  const id = useId();
  const [found, setFound] = useState<CrosswalkFile>();

  async function read(file: File | undefined) {
    if (file !== undefined) setFound(await readCrosswalkFile(file, map));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dropped file only repeats the file field in it */}
      <section
        className={styles.drop}
        aria-labelledby={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <h2 id={id}>{title}</h2>
        <p className={parts.words}>{words}</p>
        <label htmlFor={`${id}-file`}>{t('crosswalk.csv-file')}</label>
        {/* No `accept`: phones grey out files whose ending they don’t know. */}
        <FileInput id={`${id}-file`} onFiles={([file]) => void read(file)} />
        {children}
      </section>
      <div aria-live="polite" className={parts.page}>
        {found?.is === 'refused' && <Notice tone="danger">{found.why}</Notice>}
        {found?.is === 'read' && (
          <CsvPreview
            file={found.file}
            read={found.read}
            map={map}
            takeLabel={takeLabel}
            onTake={async () => {
              if (!(await onTake(found.read))) return;
              focusInstead(`${id}-file`);
              setFound(undefined);
            }}
            onLeave={() => {
              focusInstead(`${id}-file`);
              setFound(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}
