import { useState } from 'react';

import { handInOf, writeHandInFile } from '#exchange/hand-in-packet.ts';
import {
  canShare,
  safeFileName,
  saveFile,
  shareFile,
  type SaveOutcome,
} from '#platform/save-file.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import type { OwnView } from './own-view.ts';

/** What was handed in as a file whose name says whose it is. */
export function SendFile({ view }: { readonly view: OwnView }) {
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const file = fileOf(view);
  return (
    <div className={styles.way}>
      <h3>{t('alone.file-title')}</h3>
      <p className={parts.muted}>{t('alone.file-words')}</p>
      <div className={parts.buttons}>
        <Button icon="download" onClick={() => void saveFile(file).then(setOutcome)}>
          {t('alone.file-save')}
        </Button>
        {canShare(file) && (
          <Button onClick={() => void shareFile(file).then(setOutcome)}>
            {t('alone.file-share')}
          </Button>
        )}
      </div>
      <p role="status">
        {outcome === 'saved' && t('alone.file-saved', { file: file.name })}
        {(outcome === 'failed' || outcome === 'needs-tap') && t('alone.file-failed')}
      </p>
    </div>
  );
}

function fileOf({ school, cycle, member, records, yearName }: OwnView): File {
  const packet = handInOf({ school: school.id, cycle: cycle.id, member: member.id }, records);
  const words = { name: member.name, school: school.name, year: yearName };
  const name = safeFileName(t('alone.file-name', words), 'icmap');
  return new File([writeHandInFile(packet)], name, { type: 'application/json' });
}
