import '#i18n/en/carried.ts';
import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { useCarried } from '#storage/live-carried.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import styles from './AgreedBefore.module.css';

type AgreedBeforeProps = {
  readonly school: string;
  readonly map: IcMap;
  /** The year that is rated now. */
  readonly year: SchoolYear;
  readonly code: string;
};

/**
 * What the team agreed on an indicator the year before, on request: for those who have said what they see themselves.
 * Whoever sees a level first is drawn to it. Nothing where there is no such year, as on an invited device.
 */
export function AgreedBefore({ school, map, year, code }: AgreedBeforeProps) {
  const carried = useCarried({ school, map, schoolYear: year });
  const state = carried?.states.get(code);
  if (!carried || state === undefined) return null;
  return (
    <Disclosure
      summary={t('carried.agreed-before', { year: schoolYearName(carried.from.schoolYear) })}
    >
      <p className={styles.line}>
        {state.existing === undefined ? (
          <span>{t('carried.stood-nothing')}</span>
        ) : (
          <LevelMark map={map} state={state.existing} withName />
        )}
        {state.desired !== undefined && (
          <>
            <span className={styles.wanted}>{t('carried.wanted')}</span>
            <LevelMark map={map} state={{ is: 'at-level', level: state.desired }} ring withName />
          </>
        )}
      </p>
    </Disclosure>
  );
}
