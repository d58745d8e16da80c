import { useMemo } from 'react';

import { helpOn, type IndicatorStanding } from '#domain/schools/indicator-standing.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { existingAt } from '#map-view/place-words.ts';
import { Card } from '#ui/Card.tsx';

import type { CoachView } from './coach-view.ts';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

type WhoCouldHelpProps = {
  readonly view: CoachView;
  readonly standing: IndicatorStanding;
};

/** Schools that have reached a level beside those that want to: who could visit whom. */
export function WhoCouldHelp({ view, standing }: WhoCouldHelpProps) {
  const help = useMemo(() => helpOn(standing), [standing]);
  const { shown, namesakes } = view;
  return (
    <Card as="section" labelledBy="who-could-help">
      <div className={styles.head}>
        <h2 id="who-could-help">{t('schools.help')}</h2>
        <p className={styles.muted}>
          {help.length === 0 ? t('schools.help-none') : t('schools.help-words')}
        </p>
      </div>
      {help.length > 0 && (
        <ul className={styles.levels}>
          {help.map(({ place, reached, wanting }) => (
            <li key={place} className={styles.level}>
              <LevelMark map={shown.map} state={existingAt(shown, place)} withName />
              <div className={styles.pair}>
                <SchoolNames
                  summary={t('schools.help-reached', { count: reached.length })}
                  schools={reached}
                  namesakes={namesakes}
                />
                <SchoolNames
                  summary={t('schools.help-wanting', { count: wanting.length })}
                  schools={wanting}
                  namesakes={namesakes}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
