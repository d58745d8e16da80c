import '#i18n/en/carried.ts';
import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { Carried, NotCarried } from '#domain/comparison/carried.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { useCarried } from '#storage/live-carried.ts';
import { Notice } from '#ui/Notice.tsx';

type StartsWithProps = {
  readonly school: string;
  readonly map: IcMap;
  readonly year: SchoolYear;
};

/** What the year to be started takes over from the one before, to be reviewed; nothing for a school's first year. */
export function StartsWith({ school, map, year }: StartsWithProps) {
  const carried = useCarried({ school, map, schoolYear: year });
  if (!carried) return null;
  const { from, states } = carried;
  const desired = [...states.values()].filter((state) => state.desired !== undefined).length;
  const now = schoolYearName(year);
  return (
    <Notice
      tone="info"
      title={t('carried.start-title', { year: now, before: schoolYearName(from.schoolYear) })}
    >
      <p>{t('carried.start-states', { count: states.size, desired, year: now })}</p>
      {aboutYear(from).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <LeftBehind carried={carried} because="not-on-map" />
      <LeftBehind carried={carried} because="other-levels" />
    </Notice>
  );
}

function aboutYear({ standing, isTwice }: Carried['from']): readonly string[] {
  return [
    ...(standing === 'interim' ? [t('carried.interim')] : []),
    ...(standing === 'living' ? [t('carried.living')] : []),
    ...(isTwice ? [t('carried.twice')] : []),
  ];
}

type LeftBehindProps = {
  readonly carried: Carried;
  readonly because: NotCarried;
};

function LeftBehind({ carried: { notCarried }, because }: LeftBehindProps) {
  const codes = notCarried.filter((one) => one.because === because).map((one) => one.indicator);
  if (codes.length === 0) return null;
  return <p>{t(`carried.start-${because}`, { count: codes.length, codes: listInWords(codes) })}</p>;
}
