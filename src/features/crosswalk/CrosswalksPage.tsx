import { Link, useLocation } from 'wouter';

import '#i18n/en/crosswalk.ts';
import type { School } from '#domain/assessment/school.ts';
import {
  addCrosswalk,
  crosswalkId,
  type CrosswalkContent,
} from '#domain/crosswalk/crosswalk-changes.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { blankCsv } from '#exchange/crosswalk-csv.ts';
import { t } from '#i18n/translate.ts';
import { crosswalkAddress } from '#platform/binder-addresses.ts';
import { newId } from '#platform/random-ids.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useCrosswalks } from '#storage/live-crosswalks.ts';
import { useSchoolMaps } from '#storage/live-school-maps.ts';
import { useSchool } from '#storage/live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Crosswalk.module.css';
import { EMPTY_DETAILS } from './crosswalk-form.ts';
import { countsInWords } from './crosswalk-words.ts';
import { CsvDrop } from './CsvDrop.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { NothingHere } from './NothingHere.tsx';
import { saveCsv } from './save-csv.ts';

/** The frameworks that a school reports to, and two ways to bring one. */
export function CrosswalksPage({ school: id }: { readonly school: string }) {
  const school = useSchool(id);
  const crosswalks = useCrosswalks(id);
  const maps = useSchoolMaps(id);
  if (school === null) return <NothingHere school={undefined} />;
  const [map] = maps ?? [];
  if (!school || !crosswalks || !map) return <LoadingText />;
  return <Crosswalks key={id} school={school} crosswalks={crosswalks} map={map} />;
}

type CrosswalksProps = {
  readonly school: School;
  readonly crosswalks: readonly Crosswalk[];
  readonly map: IcMap;
};

function Crosswalks({ school, crosswalks, map }: CrosswalksProps) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);

  /** Stores a new crosswalk and goes to it; gives whether it is stored. */
  async function add(content: CrosswalkContent): Promise<boolean> {
    const id = crosswalkId(newId());
    const { name } = content;
    const step = {
      school: school.id,
      label: { what: 'crosswalk-added', subject: name } as const,
      changes: addCrosswalk(school.id, id, content),
    };
    const isStored = await commitAndOfferUndo(storage, step, t('crosswalk.done-added', { name }));
    if (isStored) navigate(crosswalkAddress(school.id, id));
    return isStored;
  }

  return (
    <div className={parts.page}>
      <PageHeading title={t('crosswalk.tab', { school: school.name })} lead={t('crosswalk.lead')}>
        {t('crosswalk.title')}
      </PageHeading>
      {crosswalks.length > 0 && <CrosswalkList crosswalks={crosswalks} />}
      <ToChange>
        <CsvDrop
          title={t('crosswalk.csv-title')}
          words={t('crosswalk.csv-words')}
          map={map}
          takeLabel={t('crosswalk.preview-take')}
          onTake={add}
        >
          <Button
            size="small"
            icon="download"
            onClick={() => void saveCsv(t('crosswalk.csv-blank-name'), blankCsv(codes))}
          >
            {t('crosswalk.csv-blank')}
          </Button>
        </CsvDrop>
        <Card as="section" labelledBy="by-hand">
          <div className={styles.section}>
            <h2 id="by-hand">{t('crosswalk.new-title')}</h2>
            <DetailsForm
              draftKey={`crosswalk/${school.id}/new`}
              saved={EMPTY_DETAILS}
              saveLabel={t('crosswalk.new-save')}
              onSave={(details) => add({ ...details, standards: [], links: [] })}
            />
          </div>
        </Card>
      </ToChange>
    </div>
  );
}

function CrosswalkList({ crosswalks }: { readonly crosswalks: readonly Crosswalk[] }) {
  return (
    <Card as="section" labelledBy="crosswalks">
      <h2 id="crosswalks">{t('crosswalk.list-title')}</h2>
      <ul className={styles.rows}>
        {crosswalks.map((crosswalk) => (
          <li key={crosswalk.id} className={styles.row}>
            <div className={styles.what}>
              <Link href={crosswalkAddress(crosswalk.school, crosswalk.id)}>
                <bdi>{crosswalk.name}</bdi>
              </Link>
              <span className={parts.muted}>{countsInWords(crosswalk)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
