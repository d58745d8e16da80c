import { useState } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { csvText } from '#exchange/csv.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { safeFileName, saveFile, type SaveOutcome } from '#platform/save-file.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import type { StepsAskedFor } from '#storage/past-steps.ts';
import { readTrail } from '#storage/read-trail.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';

import { trailHead, trailRows } from './history-csv.ts';

type ExportHistoryProps = {
  readonly asked: StepsAskedFor;
  readonly maps: readonly IcMap[];
  readonly school: string | undefined;
};

/** Saves all that is listed, and what is not shown yet, as a file that a spreadsheet opens. */
export function ExportHistory({ asked, maps, school }: ExportHistoryProps) {
  const storage = useStorage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function save() {
    setBusy(true);
    setSaid(t('past.exporting'));
    try {
      const rows = await storage.read((database) => trailOf(database, asked, maps));
      const date = localDate(systemClock());
      const name =
        school === undefined
          ? t('past.export-name-all', { date })
          : t('past.export-name', { school, date });
      const file = new File([csvText(rows)], safeFileName(name, 'csv'), { type: 'text/csv' });
      const outcome = await saveFile(file);
      setSaid(outcomeInWords(outcome, file.name));
    } catch {
      setSaid(t('past.not-exported'));
    }
    setBusy(false);
  }

  return (
    <div className={parts.section} data-screen-only>
      <Button icon="download" busy={busy} onClick={() => void save()}>
        {t('past.export')}
      </Button>
      <p className={parts.muted}>{t('past.export-words')}</p>
      <p role="status">{said}</p>
    </div>
  );
}

/** Read anew as a whole where the browser loses the database in the middle. */
async function trailOf(
  database: ContinuumDatabase,
  asked: StepsAskedFor,
  maps: readonly IcMap[],
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [trailHead()];
  const device = await database.meta.get('device');
  const about = { maps, device: device?.key === 'device' ? device.value : undefined };
  await readTrail(database, {
    asked,
    onPart: async (part) => {
      rows.push(...trailRows(part, about));
      // The page answers in between.
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  return rows;
}

function outcomeInWords(outcome: SaveOutcome, file: string): string {
  switch (outcome) {
    case 'saved':
      return t('past.exported', { file });
    case 'shared':
    case 'canceled':
      // Who was in the share menu knows.
      return '';
    case 'needs-tap':
    case 'failed':
      return t('past.not-exported');
  }
}
