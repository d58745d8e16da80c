import { cyclesRecordedTwice, type ComparedYear } from '#domain/comparison/school-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import { isOneScale } from '#domain/comparison/all-years.ts';
import { nameOf } from '#report/year-words.ts';
import type { SchoolInYears } from './years-of-school.ts';

type AboutYearsProps = {
  readonly view: SchoolInYears;
  /** Those that are shown. */
  readonly years: readonly ComparedYear[];
  /** On which the school has other years. */
  readonly otherMaps: readonly IcMap[];
};

/** What readers have to know about these years: recorded twice, amended, on other levels or other maps. */
export function AboutYears({ view, years, otherMaps }: AboutYearsProps) {
  const twice = cyclesRecordedTwice(years);
  const names = new Set(years.filter(({ cycle }) => twice.includes(cycle)).map(nameOf));
  const amended = view.years.filter(({ standing }) => standing === 'amended').length;
  return (
    <>
      {names.size > 0 && (
        <Notice tone="warning" title={t('compare.twice', { years: listInWords([...names]) })}>
          {t('compare.twice-words')}
        </Notice>
      )}
      {!isOneScale(years) && (
        <Notice tone="info" title={t('compare.scales-differ')}>
          {t('compare.scales-differ-words')}
        </Notice>
      )}
      {otherMaps.length > 0 && (
        <Notice tone="info" title={t('compare.other-maps')}>
          {t('compare.other-maps-words', {
            maps: listInWords(otherMaps.map(({ title }) => title)),
          })}
        </Notice>
      )}
      {amended > 0 && <p>{t('compare.amended-left-out', { count: amended })}</p>}
    </>
  );
}
