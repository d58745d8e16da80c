import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';

import { startCycle } from '#domain/assessment/changes.ts';
import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearName, schoolYearSlug, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { matrixAddress } from '#platform/addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { SelectField } from '#ui/SelectField.tsx';

import { schoolYearNow } from './current-cycle.ts';
import { StartsWith } from './StartsWith.tsx';
import { MapChoice, mapKey } from './MapChoice.tsx';
import styles from './SchoolForm.module.css';
import { notSavedInWords } from '#saving/failure-words.ts';

/** The earliest year on offer; paper At-A-Glances may be carried over from long ago. */
const EARLIEST: SchoolYear = 2000;

type StartCycleFormProps = {
  readonly school: string;
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
};

/** The choice of a school year and its IC map. */
export function StartCycleForm({ school, cycles, maps }: StartCycleFormProps) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const now = schoolYearNow();
  const [chosenMap, setChosenMap] = useState<string>();
  const map = maps.find((candidate) => mapKey(candidate) === chosenMap) ?? usualMap(maps, cycles);
  const [chosenYear, setChosenYear] = useState<SchoolYear>();
  // Once it is pressed, another year must not take the place of this one before the page does.
  const [starting, setStarting] = useState<SchoolYear>();
  const [failure, setFailure] = useState<string>();
  if (map === undefined) return <Notice tone="danger" title={t('school.no-maps')} />;

  const yearIdOf = (year: SchoolYear) => cycleId(school, map.id, year);
  const started = new Set(cycles.map((cycle) => cycle.id));
  const year =
    starting ?? chosenYear ?? firstFree(now, (candidate) => started.has(yearIdOf(candidate)));
  const isThere = starting === undefined && started.has(yearIdOf(year));
  const address = matrixAddress({ school, map: map.id, year: schoolYearSlug(year) });
  const name = schoolYearName(year);

  async function start(event: FormEvent, { id, version }: IcMap) {
    event.preventDefault();
    if (starting !== undefined) return;
    setStarting(year);
    const result = await storage.commit({
      label: { what: 'year-started', subject: name },
      changes: [startCycle(school, { map: id, mapVersion: version, schoolYear: year })],
    });
    if (result.ok) navigate(address);
    else {
      setStarting(undefined);
      setFailure(notSavedInWords(result.error));
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void start(event, map)}>
      <Card>
        <div className={styles.fields}>
          <SelectField
            label={t('school.year')}
            hint={t('school.year-hint')}
            value={String(year)}
            options={yearsOnOffer(now).map((candidate) => ({
              value: String(candidate),
              label: started.has(yearIdOf(candidate))
                ? t('school.year-started', { year: schoolYearName(candidate) })
                : schoolYearName(candidate),
            }))}
            onChange={(value) => setChosenYear(Number(value))}
          />
          <MapChoice maps={maps} map={map} onChoose={setChosenMap} />
        </div>
      </Card>
      {!isThere && <StartsWith school={school} map={map} year={year} />}
      {failure !== undefined && <Notice tone="danger" title={failure} live="alert" />}
      {isThere ? (
        <Notice
          tone="info"
          title={t('school.year-is-there', { year: name, map: map.title })}
          actions={<LinkButton href={address}>{t('school.year-open', { year: name })}</LinkButton>}
        />
      ) : (
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" busy={starting !== undefined}>
            {t('school.year-start', { year: name })}
          </Button>
        </div>
      )}
    </form>
  );
}

function yearsOnOffer(now: SchoolYear): readonly SchoolYear[] {
  return Array.from({ length: now + 2 - EARLIEST }, (_, index) => now + 1 - index);
}

/** This year, unless it has begun already: then the next one, or the newest that is still free. */
function firstFree(now: SchoolYear, isTaken: (year: SchoolYear) => boolean): SchoolYear {
  return [now, ...yearsOnOffer(now)].find((year) => !isTaken(year)) ?? now;
}

/** The map that the school used last, or the first of the library. */
function usualMap(maps: readonly IcMap[], cycles: readonly Cycle[]): IcMap | undefined {
  const [newest] = cycles;
  return maps.find((map) => map.id === newest?.map) ?? maps[0];
}
