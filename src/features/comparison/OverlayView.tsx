import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { stateIn } from '#domain/comparison/year-on-map.ts';
import type { IcMap, Indicator, LevelId } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { stateInWords } from '#map-view/level-words.ts';
import type { CompareLook } from '#platform/compare-addresses.ts';
import { PaperMap } from '#map-view/PaperMap.tsx';
import { PaperSheets } from '#map-view/PaperSheets.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { cellOf } from '#domain/comparison/all-years.ts';
import styles from './Overlay.module.css';
import { nameOf, whatInWords } from '#report/year-words.ts';
import { YearShape } from './YearShape.tsx';
import { YearsShown, yearsShown } from './YearsShown.tsx';
import type { SchoolInYears } from './years-of-school.ts';

type OverlayViewProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

/** The map as it is printed, each year's mark on the descriptor that it reached. */
export function OverlayView({ view, look }: OverlayViewProps) {
  const { years } = yearsShown(view, look);
  const map = years.at(-1)?.year.map;
  if (map === undefined) return null;
  return (
    <>
      <p className={styles.lead}>{t('compare.overlay-words')}</p>
      <YearsShown view={view} look={look} />
      <ul className={styles.marks} aria-label={t('compare.marks-key')}>
        {years.map((one, index) => (
          <li key={one.year.key} className={styles.mark}>
            <YearShape index={index} />
            <span>
              <strong>{nameOf(one)}</strong> {whatInWords(one)}
            </span>
          </li>
        ))}
      </ul>
      <PaperSheets map={map} outcomes={map.outcomes}>
        {map.outcomes.map((outcome) => (
          <PaperMap
            key={outcome.code}
            map={map}
            outcome={outcome}
            renderIndicator={(indicator) => (
              <IndicatorHead indicator={indicator} years={years} map={map} />
            )}
            renderMarks={(indicator, level) => (
              <Marks indicator={indicator} level={level} years={years} />
            )}
          />
        ))}
      </PaperSheets>
    </>
  );
}

type MarksProps = {
  readonly indicator: Indicator;
  readonly level: LevelId;
  readonly years: readonly ComparedYear[];
};

/** The years that reached a level; nothing where none did. */
function Marks({ indicator, level, years }: MarksProps) {
  const marks = years.flatMap((one, index) => {
    const { existing } = stateIn(one.year, indicator.code);
    return existing.is === 'at-level' && existing.level === level ? [{ one, index }] : [];
  });
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {marks.map(({ one, index }) => (
        <li key={one.year.key} className={styles.mark}>
          <YearShape index={index} />
          <span aria-hidden="true">{nameOf(one)}</span>
          <VisuallyHidden>{t('compare.reached-in', { year: nameOf(one) })}</VisuallyHidden>
        </li>
      ))}
    </ul>
  );
}

type IndicatorHeadProps = {
  readonly indicator: Indicator;
  readonly years: readonly ComparedYear[];
  readonly map: IcMap;
};

/** The indicator, and the years that no cell of it can carry. */
function IndicatorHead({ indicator, years, map }: IndicatorHeadProps) {
  const elsewhere = years.flatMap((one) => {
    const cell = cellOf(one, indicator.code);
    const isOnMap = cell.is === 'at-level' && map.levels.some(({ id }) => id === cell.level);
    const state =
      cell.is === 'missing' ? t('compare.not-on-map') : stateInWords(one.year.map, cell);
    return isOnMap ? [] : [t('compare.not-on-a-level', { year: nameOf(one), state })];
  });
  return (
    <>
      <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}
      {elsewhere.length > 0 && <span className={styles.elsewhere}>{elsewhere.join(' · ')}</span>}
    </>
  );
}
