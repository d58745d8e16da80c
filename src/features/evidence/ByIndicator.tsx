import { useState } from 'react';
import { Link } from 'wouter';

import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import {
  evidenceByIndicator,
  inOrderOfNeed,
  type IndicatorEvidence,
} from '#domain/evidence/flags.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { flagInWords } from '#map-view/evidence-flags.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { titleOf } from '#map-view/piece-words.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { systemClock } from '#platform/clock.ts';
import { addEvidenceAddress, evidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';
import { localDate } from '#platform/local-date.ts';
import { useRatings } from '#storage/live.ts';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './ByIndicator.module.css';
import type { ReadyEvidence } from './evidence-in-view.ts';

/** Every indicator with its evidence; those that need some come first. */
export function ByIndicator({ view }: { readonly view: ReadyEvidence }) {
  return view.maps.map((map) => <OfMap key={map.id} view={view} map={map} />);
}

function OfMap({ view, map }: { readonly view: ReadyEvidence; readonly map: IcMap }) {
  const cycle = view.cycles.find((one) => one.map === map.id);
  const ratings = useRatings(cycle?.id ?? '');
  // The order of one visit: a row must not jump away while somebody is at it.
  const [today] = useState(() => localDate(systemClock()));
  if (ratings === undefined) return null;
  const all = evidenceByIndicator(map, view.pieces, ratings, today);
  const without = all.filter(({ pieces }) => pieces.length === 0).length;
  const year = cycle === undefined ? undefined : schoolYearName(cycle.schoolYear);
  return (
    <section className={styles.section} aria-labelledby={`evidence-of-${map.id}`}>
      <h2 id={`evidence-of-${map.id}`}>{map.title}</h2>
      <p role="status">
        {t('evidence.indicators-without', { count: without, of: all.length })}
        {year !== undefined && ` ${t('evidence.levels-of', { year })}`}
      </p>
      <Card padding="none">
        <ul role="list" className={styles.list}>
          {inOrderOfNeed(all).map((evidence) => (
            <IndicatorRow
              key={evidence.indicator}
              view={view}
              map={map}
              evidence={evidence}
              state={ratings.get(evidence.indicator)?.existing}
              rate={
                cycle &&
                indicatorAddress(
                  { school: cycle.school, map: map.id, year: schoolYearSlug(cycle.schoolYear) },
                  evidence.indicator,
                )
              }
            />
          ))}
        </ul>
      </Card>
    </section>
  );
}

type IndicatorRowProps = {
  readonly view: ReadyEvidence;
  readonly map: IcMap;
  readonly evidence: IndicatorEvidence;
  readonly state: Parameters<typeof LevelMark>[0]['state'] | undefined;
  /** The address where it is rated. */
  readonly rate: string | undefined;
};

const TITLES = 3;

function IndicatorRow({ view, map, evidence, state, rate }: IndicatorRowProps) {
  const { indicator: code, pieces, flag } = evidence;
  const place = indicatorByCode(map, code);
  if (place === undefined) return null;
  const school = view.school.id;
  const here = evidenceAddress(school, { show: 'indicators' });
  const more = pieces.length - TITLES;
  const statement = mapWording(place.indicator.statement);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          {rate === undefined ? <b>{code}</b> : <Link href={rate}>{code}</Link>} {statement}
        </p>
        <div className={styles.facts}>
          {state !== undefined && <LevelMark map={map} state={state} withName />}
          {flag !== undefined && (
            <p className={styles.flag} data-flag={flag.is}>
              <Icon name={flag.is === 'without-evidence' ? 'info' : 'warning'} />
              {flagInWords(map, flag)}
            </p>
          )}
        </div>
        {pieces.length > 0 && (
          <ul role="list" className={styles.pieces}>
            {pieces.slice(0, TITLES).map((piece) => (
              <li key={piece.id}>
                <Link href={pieceAddress(school, piece.id)}>
                  <bdi>{titleOf(piece)}</bdi>
                </Link>
              </li>
            ))}
            {more > 0 && (
              <li>
                <Link href={evidenceAddress(school, { indicator: code })}>
                  {t('evidence.and-more', { count: more })}
                </Link>
              </li>
            )}
          </ul>
        )}
      </div>
      <ToChange>
        <LinkButton
          size="small"
          icon="plus"
          href={addEvidenceAddress(school, { map: map.id, indicator: code, back: here })}
        >
          {t('evidence.add')} <VisuallyHidden>{t('evidence.add-for', { code })}</VisuallyHidden>
        </LinkButton>
      </ToChange>
    </li>
  );
}
