import { useEffect, useState } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { FileFor } from '#exchange/icmap/for-purpose.ts';
import type { IcmapProgress } from '#exchange/icmap/write-icmap.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { localDate } from '#platform/local-date.ts';
import { canShareFiles, type SaveOutcome } from '#platform/save-file.ts';
import { useFileWork } from '#saving/file-work.ts';
import { readForFile, readRecordsFor } from '#storage/file-records.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import type { ExportFault, MadeExport } from '#storage/safety/make-file.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { useLive } from '#storage/use-live.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';
import side from '#ui/SideBySide.module.css';

import {
  exportFileName,
  fileForOf,
  isTooShort,
  takesEvidence,
  type ExportAsked,
} from './export-asked.ts';
import { ExportContents } from './ExportContents.tsx';
import { ExportNotices } from './ExportNotices.tsx';
import { ExportOptions } from './ExportOptions.tsx';

type ExportScreenProps = {
  readonly schools: readonly School[];
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
  readonly initial: ExportAsked;
};

const BROKEN: ExportFault = { tag: 'failed' };

/** The choice, what a file by it will hold, and the button that saves it. */
export function ExportScreen({ schools, cycles, maps, initial }: ExportScreenProps) {
  const storage = useStorage();
  const [asked, setAsked] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const [isSealed, setSealed] = useState(false);
  const { work, start, cancel, handOver } = useFileWork<IcmapProgress, MadeExport, ExportFault>(
    BROKEN,
  );
  const what = fileForOf(asked);
  const records = useLive(
    storage,
    async (database) => what && (await readRecordsFor(database, what)),
    [asked.purpose, asked.school, asked.cycle, asked.withNames],
  );
  const school = schools.find(({ id }) => id === asked.school);
  const isMaking = work.is === 'making';
  const copy = work.is === 'done' && isOut(work.outcome) ? work.made.copy : undefined;
  // How old the copy elsewhere is, other pages tell.
  useEffect(() => {
    if (copy !== undefined) lastCopy.note(copy);
  }, [copy]);

  function make(how: 'save' | 'share', wanted: FileFor) {
    setTried(true);
    if (isTooShort(asked)) return;
    const now = systemClock();
    const { passphrase } = asked;
    setSealed(passphrase !== '');
    void start({
      name: exportFileName(asked, { school, cycles, on: localDate(now) }),
      type: 'application/octet-stream',
      how,
      async make(tools) {
        const { makeExport, SALT_BYTES } = await import('#storage/safety/make-file.ts');
        const source = {
          what: wanted,
          withEvidence: takesEvidence(asked),
          read: () => storage.read((database) => readForFile(database, wanted)),
          store: await openFileStore(),
          madeAt: new Date(now).toISOString(),
          seal:
            passphrase === ''
              ? undefined
              : { passphrase, salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) },
        };
        return makeExport(source, tools);
      },
    });
  }

  return (
    <div className={parts.page}>
      <PageHeading title={t('export.title')} lead={t('export.lead')} />
      <div className={side.columns}>
        <Card as="section" labelledBy="export-for">
          <div className={side.section}>
            <h2 id="export-for">{t('export.for-title')}</h2>
            <ExportOptions
              schools={schools}
              cycles={cycles}
              maps={maps}
              records={records}
              asked={asked}
              wasTried={wasTried}
              isLocked={isMaking}
              onChange={setAsked}
            />
            <div className={parts.buttons}>
              <Button
                variant="primary"
                icon="download"
                busy={isMaking || records === undefined}
                onClick={() => what && make('save', what)}
              >
                {t('export.save')}
              </Button>
              {canShareFiles() && (
                <Button
                  icon="share"
                  busy={isMaking || records === undefined}
                  onClick={() => what && make('share', what)}
                >
                  {t('export.share')}
                </Button>
              )}
              {isMaking && <Button onClick={cancel}>{t('export.cancel')}</Button>}
            </div>
            <ExportNotices
              work={work}
              isSealed={isSealed}
              onHandOver={(made) => void handOver(made)}
            />
          </div>
        </Card>
        <Card as="section" labelledBy="export-contents">
          <div className={side.section}>
            <h2 id="export-contents">{t('export.contents-title')}</h2>
            {records === undefined ? (
              <LoadingText />
            ) : (
              <ExportContents asked={asked} records={records} />
            )}
          </div>
        </Card>
      </div>
    </div>
  );
}

/** Whether a file has left this browser, as far as the browser can tell. */
function isOut(outcome: SaveOutcome | 'in-place'): boolean {
  return outcome === 'saved' || outcome === 'shared' || outcome === 'in-place';
}
