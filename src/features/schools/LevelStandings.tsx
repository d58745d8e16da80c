import { shareAt, shownLevels } from '#domain/analysis/level-shares.ts';
import type { Indicator } from '#domain/ic-map/ic-map.ts';
import type { IndicatorStanding, StandingAt } from '#domain/schools/indicator-standing.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { LevelShares } from '#map-view/LevelShares.tsx';
import { existingAt, placeInWords } from '#map-view/place-words.ts';
import { useNarrowScreen } from '#ui/narrow-screen.ts';

import type { CoachView } from './coach-view.ts';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

type LevelStandingsProps = {
  readonly view: CoachView;
  readonly indicator: Indicator;
  readonly standing: IndicatorStanding;
  /** Schools in which the indicator applies. */
  readonly of: number;
};

/** Each level with its words, how many schools stand there and how many want to; "not yet" only where some say it. */
export function LevelStandings(props: LevelStandingsProps) {
  const { view, indicator, standing, of } = props;
  const isNarrow = useNarrowScreen();
  const places = standing.places.filter(({ place, schools }) => place > 0 || schools.length > 0);
  if (isNarrow) {
    return (
      <ul className={styles.levels}>
        {places.map((at) => (
          <li key={at.place} className={styles.level}>
            <Words view={view} indicator={indicator} at={at} />
            <Here view={view} at={at} of={of} />
            <Wanting view={view} at={at} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles.standings}>
      <caption className={styles.hiddenCaption}>
        {t('schools.standings-caption', { code: indicator.code })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('schools.level')}</th>
          <th scope="col">{t('schools.schools-here')}</th>
          <th scope="col">{t('schools.want-to-reach')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((at) => (
          <tr key={at.place}>
            <th scope="row">
              <Words view={view} indicator={indicator} at={at} />
            </th>
            <td>
              <Here view={view} at={at} of={of} />
            </td>
            <td>
              <Wanting view={view} at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type WordsProps = {
  readonly view: CoachView;
  readonly indicator: Indicator;
  readonly at: StandingAt;
};

function Words({ view: { shown }, indicator, at }: WordsProps) {
  const state = existingAt(shown, at.place);
  const descriptor = state.is === 'at-level' ? indicator.descriptors[state.level] : undefined;
  return (
    <div className={styles.levelWords}>
      <LevelMark map={shown.map} state={state} withName />
      {descriptor !== undefined && <DescriptorText descriptor={descriptor} />}
    </div>
  );
}

type HereProps = {
  readonly view: CoachView;
  readonly at: StandingAt;
  readonly of: number;
};

function Here({ view: { shown, namesakes }, at: { place, schools }, of }: HereProps) {
  return (
    <div className={styles.here}>
      <div className={styles.bar}>
        <LevelShares
          shares={[shareAt(shownLevels(shown.map), place, schools.length)]}
          of={Math.max(1, of)}
          height={20}
          leastNumbered={2}
        />
      </div>
      <SchoolNames
        summary={t('schools.here-of', { count: schools.length, of })}
        schools={schools}
        namesakes={namesakes}
      />
    </div>
  );
}

function Wanting({ view: { shown, namesakes }, at: { place, wanting } }: Omit<HereProps, 'of'>) {
  if (place === 0) return null;
  return (
    <SchoolNames
      summary={t('schools.wanting', {
        count: wanting.length,
        level: placeInWords(shown, place),
      })}
      schools={wanting}
      namesakes={namesakes}
    />
  );
}
