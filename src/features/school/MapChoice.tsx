import { Link } from 'wouter';

import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { versionToName } from '#domain/ic-map/version-to-name.ts';
import { t } from '#i18n/translate.ts';
import { mapAddress } from '#platform/addresses.ts';
import { SelectField } from '#ui/SelectField.tsx';

import styles from './MapChoice.module.css';

type MapChoiceProps = {
  readonly maps: readonly IcMap[];
  readonly map: IcMap;
  readonly onChoose: (key: string) => void;
};

/** The IC map of a school year; with only one in the library there is nothing to choose. */
export function MapChoice({ maps, map, onChoose }: MapChoiceProps) {
  return (
    <div className={styles.choice}>
      {maps.length === 1 ? (
        <>
          <p className={styles.label}>{t('school.map')}</p>
          <p>{map.title}</p>
        </>
      ) : (
        <SelectField
          label={t('school.map')}
          value={mapKey(map)}
          options={maps.map((candidate) => ({
            value: mapKey(candidate),
            label: t('school.map-version', { map: candidate.title, version: candidate.version }),
          }))}
          onChange={onChoose}
        />
      )}
      <p className={styles.about}>
        {aboutInWords(map)}{' '}
        <Link href={mapAddress(map.id, versionToName(map, maps))}>{t('school.map-read')}</Link>
      </p>
    </div>
  );
}

/** A map in a form: its id and version as one text. */
export function mapKey(map: IcMap): string {
  return JSON.stringify([map.id, map.version]);
}

function aboutInWords(map: IcMap): string {
  const indicators = indicatorsOf(map).length;
  return t('school.map-about', {
    publisher: map.publisher,
    outcomes: t('school.map-outcomes', { count: map.outcomes.length }),
    indicators: t('school.map-indicators', { count: indicators }),
    levels: t('school.map-levels', { count: map.levels.length }),
  });
}
