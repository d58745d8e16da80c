import { handInOf, writeHandInFile } from '#exchange/hand-in-packet.ts';
import { safeFileName } from '#platform/save-file.ts';
import { t } from '#i18n/translate.ts';
import { FileButtons } from '#saving/FileButtons.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import type { OwnView } from './own-view.ts';

/** What was handed in as a file whose name says whose it is. */
export function SendFile({ view }: { readonly view: OwnView }) {
  return (
    <div className={styles.way}>
      <h3>{t('alone.file-title')}</h3>
      <p className={parts.muted}>{t('alone.file-words')}</p>
      <FileButtons make={() => fileOf(view)} />
    </div>
  );
}

function fileOf({ school, cycle, member, records, yearName }: OwnView): File {
  const packet = handInOf({ school: school.id, cycle: cycle.id, member: member.id }, records);
  const words = { name: member.name, school: school.name, year: yearName };
  const name = safeFileName(t('alone.file-name', words), 'icmap');
  return new File([writeHandInFile(packet)], name, { type: 'application/json' });
}
