import { useState, type DragEvent } from 'react';

import '#i18n/en/ic-map.ts';
import '#i18n/en/level.ts';
import { parseIcMapText } from '#domain/ic-map/parse-ic-map.ts';
import type { IcMapFaults } from '#domain/ic-map/ic-map-fault.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { readTextFile } from '#platform/read-text-file.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { CheckedMap } from './CheckedMap.tsx';
import { CheckReport } from './CheckReport.tsx';
import styles from './Library.module.css';

type Checked =
  | { readonly is: 'nothing' }
  | { readonly is: 'unreadable'; readonly file: string }
  | { readonly is: 'faulty'; readonly file: string; readonly faults: IcMapFaults }
  | { readonly is: 'right'; readonly file: string; readonly map: IcMap };

/** Adds an IC map from a JSON file: it is checked first, and nothing is stored before a person says so. */
export function AddMapPage() {
  const [checked, setChecked] = useState<Checked>({ is: 'nothing' });

  async function check(file: File | undefined) {
    if (file !== undefined) setChecked(await checkedFile(file));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  }

  return (
    <div className={styles.page}>
      <PageHeading title={t('ic-map.add-title')} lead={t('ic-map.add-lead')} />
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label htmlFor="map-file">{t('ic-map.add-file')}</label>
        <FileInput
          id="map-file"
          accept=".json,application/json"
          onFiles={([file]) => void check(file)}
        />
      </div>
      <div aria-live="polite" className={styles.page}>
        <Outcome checked={checked} />
      </div>
    </div>
  );
}

function Outcome({ checked }: { readonly checked: Checked }) {
  switch (checked.is) {
    case 'nothing':
      return null;
    case 'unreadable':
      return <CheckReport file={checked.file} faults={undefined} />;
    case 'faulty':
      return <CheckReport file={checked.file} faults={checked.faults} />;
    case 'right':
      return <CheckedMap map={checked.map} />;
  }
}

const TOO_LARGE: IcMapFaults = {
  faults: [{ place: { field: '' }, fault: { tag: 'too-large' } }],
  more: 0,
};

async function checkedFile(file: File): Promise<Checked> {
  const read = await readTextFile(file);
  if (read.is === 'unreadable') return { is: 'unreadable', file: file.name };
  if (read.is === 'too-large') return { is: 'faulty', file: file.name, faults: TOO_LARGE };
  const result = parseIcMapText(read.text);
  return result.ok
    ? { is: 'right', file: file.name, map: result.value }
    : { is: 'faulty', file: file.name, faults: result.error };
}
