import { Suspense, useDeferredValue, useRef, type ReactNode } from 'react';

import { movesBetween } from '#domain/comparison/move.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { compareAddress, type CompareLook } from '#platform/compare-addresses.ts';
import { keyOfLevels } from '#map-view/level-key.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { Card } from '#ui/Card.tsx';
import { lazyAside } from '#ui/lazy-aside.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { rowsOverYears, type YearsOfOutcome } from '#domain/comparison/all-years.ts';
import styles from './Compare.module.css';
import { manyYears } from './many-years.ts';
import { LevelKey } from './LevelKey.tsx';
import { movedInWords } from '#report/move-words.ts';
import { Slopes } from './Slopes.tsx';
import { layOutSlopes } from './slope-layout.ts';
import { sourceInWords, trendTable } from './tables-to-take.ts';
import { rowInWords } from './trend-words.ts';
import { TrendList } from './TrendList.tsx';
import { TrendTable } from './TrendTable.tsx';
import { trendParts } from './trend-parts.ts';
import { pairNames } from '#report/year-words.ts';
import type { SchoolInYears } from './years-of-school.ts';
import { YearsShown, yearsShown } from './YearsShown.tsx';

/** The code of charts with axes comes after the page. */
const SharePictures = lazyAside(() => import('./SharePictures.tsx').then((m) => m.SharePictures));

type TrendViewProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

/** Where the indicators went over all years: a picture for each desired outcome, then how they spread, counted. */
export function TrendView({ view, look }: TrendViewProps) {
  const isNarrow = useNarrowScreen();
  // Charts with axes take a while to lay out: what stands above them is painted first.
  const drawsShares = useDeferredValue(true, false);
  const { years } = yearsShown(view, look);
  const map = years.at(-1)?.year.map;
  if (map === undefined) return null;
  const parts = trendParts(map, years);
  return (
    <>
      <YearsShown view={view} look={look} />
      <LevelKey years={years} />
      <p className={styles.muted}>{t('compare.slopes-key')}</p>
      <div className={styles.multiples} data-many={manyYears(years.length)}>
        {rowsOverYears(years).map((group) => (
          <OutcomeSlopes
            key={group.outcome.code}
            school={view.school.name}
            group={group}
            years={years}
            map={map}
          />
        ))}
      </div>
      <div data-screen-only>
        <LinkButton size="small" href={compareAddress(view.school.id, { ...look, view: 'years' })}>
          {t('compare.as-table')}
        </LinkButton>
      </div>
      <Suspense fallback={<LoadingText />}>
        {drawsShares ? (
          <SharePictures school={view.school} look={look} years={years} map={map} parts={parts} />
        ) : (
          <LoadingText />
        )}
      </Suspense>
      {isNarrow ? (
        <TrendList years={years} parts={parts} />
      ) : (
        <div className={styles.newPage}>
          <Card padding="none">
            <TrendTable years={years} map={map} parts={parts} />
          </Card>
        </div>
      )}
      <TakeAway
        title={t('compare.take-trend', { school: view.school.name })}
        table={() => trendTable(years, map, parts)}
      />
    </>
  );
}

type OutcomeSlopesProps = {
  /** Its name. */
  readonly school: string;
  readonly group: YearsOfOutcome;
  readonly years: readonly ComparedYear[];
  readonly map: IcMap;
};

function OutcomeSlopes({ school, group, years, map }: OutcomeSlopesProps) {
  const figure = useRef<HTMLElement>(null);
  const { outcome, rows } = group;
  const { undrawn } = layOutSlopes(rows, years);
  const id = `slopes-${outcome.code}`;
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id} className={styles.outcome}>
        <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
      </h2>
      <figure ref={figure} className={styles.figureWithWords}>
        <Sideways
          isWide={manyYears(years.length)}
          label={t('compare.slopes-of', { code: outcome.code })}
        >
          <Slopes years={years} group={group} map={map} />
        </Sideways>
        <figcaption>
          <p>{sentenceOf(group, years)}</p>
          <VisuallyHidden>{rows.map((row) => rowInWords(row, years)).join(' ')}</VisuallyHidden>
          {undrawn.length > 0 && (
            <p className={styles.muted}>{t('compare.undrawn', { codes: listInWords(undrawn) })}</p>
          )}
        </figcaption>
      </figure>
      <TakeAway
        title={t('compare.take-slopes', { code: outcome.code, school })}
        picture={{
          find: () => figure.current?.querySelector('svg'),
          key: keyOfLevels(map),
          source: sourceInWords(school, years, map),
        }}
      />
    </Card>
  );
}

type SidewaysProps = {
  readonly isWide: boolean;
  readonly label: string;
  readonly children: ReactNode;
};

/** What is wider than a small screen scrolls by itself, also by keys. */
function Sideways({ isWide, label, children }: SidewaysProps) {
  if (!isWide) return children;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <section className={styles.sideways} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** What moved in one desired outcome from the first year to the last. */
function sentenceOf({ rows }: YearsOfOutcome, years: readonly ComparedYear[]): string {
  const [from] = years;
  const to = years.at(-1);
  if (from === undefined || to === undefined) return '';
  const codes = new Set(rows.map(({ indicator }) => indicator.code));
  const moves = movesBetween(from.year, to.year).filter(({ indicator }) => codes.has(indicator));
  const since = pairNames({ from, to })[0];
  return movedInWords(moves, { since, isLiving: to.standing === 'living' });
}
