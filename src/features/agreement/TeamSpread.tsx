import { memo } from 'react';
import { Link } from 'wouter';

import { agreementOf, type AgreementReading, type MemberSays } from '#domain/analysis/agreement.ts';
import { distributionOf } from '#domain/analysis/distribution.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { meetingAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

import { AlphaDetails } from './AlphaDetails.tsx';
import type { ReadyMeeting } from './meeting-in-view.ts';
import { saidAlone } from './said-alone.ts';
import styles from './TeamSpread.module.css';

/** How far the team agrees on all that is revealed: a sentence, a picture, and details for those who look. */
export const TeamSpread = memo(function TeamSpread({ view }: { readonly view: ReadyMeeting }) {
  const { map, meeting } = view;
  const scale = scaleOf(map);
  const revealed = meeting.indicators
    .map((entry) => ({ entry, says: saidAlone(scale, entry, meeting.state.dropped) }))
    .filter(({ says }) => says.length > 0);
  const hasRatings = revealed.some(
    ({ entry: { view: ratings } }) => ratings.is === 'revealed' && ratings.ratings.length > 0,
  );
  if (revealed.length === 0) return null;
  const readings = revealed.map(({ says }) => agreementOf(scale, says).reading);
  return (
    <Card as="section" labelledBy="team-spread">
      <div className={styles.section}>
        <h2 id="team-spread">{t('agreement.team-spread')}</h2>
        <p className={styles.sentence}>{readingsInWords(readings)}</p>
        <SpreadTable view={view} revealed={revealed} />
        {hasRatings && <AlphaDetails view={view} />}
      </div>
    </Card>
  );
});

function readingsInWords(readings: readonly AgreementReading[]): string {
  const count = (...wanted: readonly AgreementReading[]) =>
    readings.filter((reading) => wanted.includes(reading)).length;
  const parts = [
    { key: 'agreement.readings-alike', count: count('unanimous', 'does-not-apply') },
    { key: 'agreement.readings-close', count: count('close') },
    { key: 'agreement.readings-apart', count: count('apart', 'far-apart') },
    { key: 'agreement.readings-applies', count: count('whether-it-applies') },
    { key: 'agreement.readings-few', count: count('too-few', 'nobody') },
  ] as const;
  const words = parts.flatMap((part) =>
    part.count === 0 ? [] : [t(part.key, { count: part.count })],
  );
  return t('agreement.readings', { count: readings.length, parts: words.join(', ') });
}

type SpreadTableProps = {
  readonly view: ReadyMeeting;
  readonly revealed: readonly {
    readonly entry: IndicatorAtMeeting;
    readonly says: readonly MemberSays[];
  }[];
};

/** How many members are at which level of which indicator; larger marks for more members. */
function SpreadTable({ view, revealed }: SpreadTableProps) {
  const { address, map } = view;
  const scale = scaleOf(map);
  const levels = levelsAscending(map);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on a narrow screen
    <div className={styles.scroller} role="region" aria-labelledby="team-spread-table" tabIndex={0}>
      <table className={styles.table}>
        <caption id="team-spread-table" className={styles.caption}>
          {t('agreement.spread-caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('level.indicator')}</th>
            <th scope="col">{t('level.not-yet-short')}</th>
            {levels.map((level) => (
              <th key={level.id} scope="col" title={level.name}>
                {level.rank} {level.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revealed.map(({ entry, says }) => {
            const { atPlace } = distributionOf(
              scale,
              says.map(({ state }) => state),
            );
            const { code } = entry.place.indicator;
            return (
              <tr key={code}>
                <th scope="row">
                  <Link href={meetingAddress(address, code)}>{code}</Link>
                </th>
                {atPlace.map((count, at) => (
                  <td key={at} className={styles.cell} data-some={count > 0}>
                    {count === 0 ? '·' : count}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
