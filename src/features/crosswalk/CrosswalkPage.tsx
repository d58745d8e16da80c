import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';

import '#i18n/en/crosswalk.ts';
import type { School } from '#domain/assessment/school.ts';
import {
  changeCrosswalk,
  crosswalkId,
  removeCrosswalk,
} from '#domain/crosswalk/crosswalk-changes.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { crosswalkCsv } from '#exchange/crosswalk-csv.ts';
import { t } from '#i18n/translate.ts';
import { crosswalksAddress } from '#platform/binder-addresses.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { ToReadAndChange } from '#saving/ToReadAndChange.tsx';
import { useCrosswalks } from '#storage/live-crosswalks.ts';
import { useSchoolMaps } from '#storage/live-school-maps.ts';
import { useSchool } from '#storage/live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import parts from '#ui/PageParts.module.css';

import { AddStandard } from './AddStandard.tsx';
import styles from './Crosswalk.module.css';
import { CsvDrop } from './CsvDrop.tsx';
import { EditDetails } from './EditDetails.tsx';
import { NothingHere } from './NothingHere.tsx';
import { saveCsv } from './save-csv.ts';
import { StandardList } from './StandardList.tsx';

type CrosswalkPageProps = { readonly school: string; readonly crosswalk: string };

/** One framework: its standards, and which indicators speak to each. */
export function CrosswalkPage({ school: schoolId, crosswalk: name }: CrosswalkPageProps) {
  const school = useSchool(schoolId);
  const crosswalks = useCrosswalks(schoolId);
  const maps = useSchoolMaps(schoolId);
  const [chosen, setChosen] = useState<string>();
  if (school === null) return <NothingHere school={undefined} />;
  if (!school || !crosswalks || !maps) return <LoadingText />;
  const crosswalk = crosswalks.find(({ id }) => id === crosswalkId(name));
  const map = maps.find(({ id }) => id === chosen) ?? maps[0];
  if (crosswalk === undefined || map === undefined) return <NothingHere school={schoolId} />;
  return (
    <OneCrosswalk
      key={crosswalk.id}
      school={school}
      crosswalk={crosswalk}
      map={map}
      mapChoice={
        maps.length > 1 && (
          <SelectField
            label={t('crosswalk.map')}
            hint={t('crosswalk.map-hint')}
            value={map.id}
            options={maps.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        )
      }
    />
  );
}

type OneCrosswalkProps = {
  readonly school: School;
  readonly crosswalk: Crosswalk;
  readonly map: IcMap;
  readonly mapChoice: ReactNode;
};

function OneCrosswalk({ school, crosswalk, map, mapChoice }: OneCrosswalkProps) {
  const { save, remove } = useWriting(crosswalk);
  const [isRemoving, setRemoving] = useState(false);
  const { name, standards } = crosswalk;
  const codes = new Set(indicatorsOf(map).map(({ indicator }) => indicator.code));
  const links = crosswalk.links.filter((link) => link.map === map.id && codes.has(link.indicator));
  const linked = new Set(links.map(({ standard }) => standard)).size;
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('crosswalk.page-tab', { name, school: school.name })}
        lead={leadOf(crosswalk)}
        actions={
          <>
            {standards.length > 0 && (
              <Button
                icon="download"
                onClick={() =>
                  void saveCsv(
                    t('crosswalk.csv-export-name', { name }),
                    crosswalkCsv({ ...crosswalk, links }),
                  )
                }
              >
                {t('crosswalk.csv-export')}
              </Button>
            )}
            <LinkButton href={crosswalksAddress(school.id)}>{t('crosswalk.to-list')}</LinkButton>
          </>
        }
      >
        <bdi>{name}</bdi>
      </PageHeading>
      {mapChoice}
      <ToChange>
        <EditDetails
          crosswalk={crosswalk}
          onSave={(details) =>
            save({ ...crosswalk, ...details }, t('crosswalk.done-saved', { name: details.name }))
          }
        />
      </ToChange>
      <p role="status">{t('crosswalk.coverage', { count: standards.length, linked })}</p>
      <ToReadAndChange>
        <StandardList crosswalk={crosswalk} map={map} onSave={save} />
      </ToReadAndChange>
      <ToChange>
        <AddStandard crosswalk={crosswalk} map={map} onSave={save} />
        <CsvDrop
          title={t('crosswalk.csv-replace-title')}
          words={t('crosswalk.csv-replace-words')}
          map={map}
          takeLabel={t('crosswalk.preview-replace')}
          onTake={(read) => {
            const others = crosswalk.links.filter((link) => link.map !== map.id);
            return save(
              { ...crosswalk, standards: read.standards, links: [...others, ...read.links] },
              t('crosswalk.done-saved', { name }),
            );
          }}
        />
        <div className={styles.remove}>
          <Button variant="quiet" size="small" icon="trash" onClick={() => setRemoving(true)}>
            {t('crosswalk.remove')}
          </Button>
        </div>
      </ToChange>
      <ConfirmDialog
        open={isRemoving}
        danger
        title={t('crosswalk.remove-title', { name })}
        confirmLabel={t('crosswalk.remove-confirm')}
        onConfirm={() => void remove()}
        onCancel={() => setRemoving(false)}
      >
        {t('crosswalk.remove-words')}
      </ConfirmDialog>
    </div>
  );
}

function leadOf({ publisher, standards }: Crosswalk): ReactNode {
  if (publisher !== '') return <bdi>{publisher}</bdi>;
  return standards.length === 0 ? t('crosswalk.page-lead-none') : undefined;
}

/** Writes what changed of a crosswalk as one step that can be taken back. */
function useWriting(crosswalk: Crosswalk) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const { school, name } = crosswalk;

  function save(content: Crosswalk, done: string): Promise<boolean> {
    const label = { what: 'crosswalk-edited', subject: content.name } as const;
    const changes = changeCrosswalk(crosswalk, content);
    return commitAndOfferUndo(storage, { school, label, changes }, done);
  }

  async function remove(): Promise<void> {
    const label = { what: 'crosswalk-removed', subject: name } as const;
    const step = { school, label, changes: removeCrosswalk(crosswalk) };
    if (await commitAndOfferUndo(storage, step, t('crosswalk.done-removed', { name }))) {
      navigate(crosswalksAddress(school));
    }
  }

  return { save, remove };
}
