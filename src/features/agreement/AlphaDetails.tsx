import type { Alpha } from '#domain/analysis/alpha.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import { alphaByGroup, teamAlpha } from '#domain/analysis/team-alpha.ts';
import { t } from '#i18n/translate.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import { groupSays } from './group-says.ts';
import type { ReadyMeeting } from './meeting-in-view.ts';
import styles from './TeamSpread.module.css';

const alphaFigure = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Krippendorff’s alpha over what is revealed, read in plain words; a detail for those who look for it. */
export function AlphaDetails({ view }: { readonly view: ReadyMeeting }) {
  return <Disclosure summary={t('agreement.alpha')}>{() => <Alphas view={view} />}</Disclosure>;
}

function Alphas({ view }: { readonly view: ReadyMeeting }) {
  const { map, meeting, members } = view;
  const scale = scaleOf(map);
  const says = meeting.indicators.map((entry) => groupSays(entry.view, members));
  const byGroup = alphaByGroup(scale, says, { namesShown: meeting.state.namesShown });
  return (
    <div className={styles.alpha}>
      <p>{alphaInWords(teamAlpha(scale, says))}</p>
      {byGroup.size > 0 && (
        <>
          <h3>{t('agreement.alpha-by-group')}</h3>
          <dl className={styles.groups}>
            {[...byGroup].map(([group, alpha]) => (
              <div key={group}>
                <dt className={styles.group}>{t(`school.group-${group}`)}</dt>
                <dd className={styles.groupWords}>{alphaInWords(alpha)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className={styles.muted}>{t('agreement.alpha-about')}</p>
    </div>
  );
}

function alphaInWords(alpha: Alpha): string {
  if (alpha.is === 'unknown') return t(`agreement.alpha-${alpha.because}`);
  return [
    t(`agreement.alpha-${alpha.reading}`, { alpha: alphaFigure.format(alpha.alpha) }),
    t('agreement.alpha-over', { count: alpha.indicators, ratings: alpha.pairable }),
  ].join(' ');
}
