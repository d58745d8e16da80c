import { useRef } from 'react';

import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { compareAddress, type CompareLook } from '#platform/compare-addresses.ts';
import { keyOfLevels } from '#map-view/level-key.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { Card } from '#ui/Card.tsx';
import { LookLinks } from '#ui/LookLinks.tsx';

import { manyYears } from './many-years.ts';
import { shareBands, shareColumns } from './share-columns.ts';
import { ShareChart } from './ShareChart.tsx';
import styles from './ShareChart.module.css';
import { spreadInWords } from './spread-words.ts';
import { sourceInWords } from './tables-to-take.ts';
import type { TrendPart } from './trend-parts.ts';
import { nameOf } from '#report/year-words.ts';

type SharePicturesProps = {
  readonly school: { readonly id: string; readonly name: string };
  readonly look: CompareLook;
  readonly years: readonly ComparedYear[];
  /** The newest year's. */
  readonly map: IcMap;
  readonly parts: readonly TrendPart[];
};

/** What share of the indicators stands at each level, year by year: a picture for each outcome, or for each role. */
export function SharePictures({ school, look, years, map, parts }: SharePicturesProps) {
  const by = map.roles.length > 1 && look.share === 'roles' ? 'role' : 'outcome';
  const shown = parts.filter(({ of }) => of === by || of === 'all');
  return (
    <div className={styles.newPage}>
      <Card as="section" labelledBy="share-of-levels">
        <div className={styles.head}>
          <h2 id="share-of-levels">{t('compare.share-title')}</h2>
          {map.roles.length > 1 && (
            <LookLinks
              label={t('compare.share-by')}
              looks={(['outcome', 'role'] as const).map((one) => ({
                href: compareAddress(school.id, {
                  ...look,
                  share: one === 'role' ? 'roles' : undefined,
                }),
                label: t(one === 'role' ? 'compare.share-by-role' : 'compare.share-by-outcome'),
                isCurrent: by === one,
              }))}
            />
          )}
        </div>
        <p className={styles.words}>{t('compare.share-words')}</p>
        <div className={styles.parts} data-many={manyYears(years.length)}>
          {shown.map((part) => (
            <SharePart key={part.key} school={school.name} years={years} map={map} part={part} />
          ))}
        </div>
      </Card>
    </div>
  );
}

type SharePartProps = {
  /** Its name. */
  readonly school: string;
  readonly years: readonly ComparedYear[];
  readonly map: IcMap;
  readonly part: TrendPart;
};

function SharePart({ school, years, map, part }: SharePartProps) {
  const figure = useRef<HTMLElement>(null);
  const name = part.code === undefined ? part.name : t('compare.share-part', { code: part.code });
  return (
    <figure ref={figure} className={styles.part}>
      <figcaption>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.words}>{sentenceOf(years, part)}</p>
      </figcaption>
      <ShareChart bands={shareBands(map)} columns={shareColumns(map, years, part.spreads)} />
      <TakeAway
        title={t('compare.take-share', { part: name, school })}
        picture={{
          find: () => figure.current?.querySelector('svg'),
          key: keyOfLevels(map),
          source: sourceInWords(school, years, map),
        }}
      />
    </figure>
  );
}

/** The first and the last of the years in words. */
function sentenceOf(years: readonly ComparedYear[], { spreads }: TrendPart): string {
  const ends = [...new Set([0, years.length - 1])];
  return ends
    .flatMap((index) => {
      const [one, spread] = [years[index], spreads[index]];
      if (one === undefined || spread === undefined) return [];
      const counts = spreadInWords(one.year.map, spread);
      return [t('compare.share-sentence', { year: nameOf(one), counts })];
    })
    .join(' ');
}
