import { useSearch } from 'wouter';

import '#i18n/en/rating.ts';
import '#i18n/en/level.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { indicatorAddress, matrixLookOf, recordAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { progressInWords } from '#map-view/progress-words.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { CycleProblem } from './CycleProblem.tsx';
import { useCycleInView, type ReadyCycle } from './cycle-in-view.ts';
import { MatrixFilter } from './MatrixFilter.tsx';
import { MatrixLooks } from './MatrixLooks.tsx';
import styles from './MatrixPage.module.css';
import { MatrixView } from './MatrixView.tsx';

type MatrixPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
};

/** All indicators of one year: what is said, what is missing, and where to go on. */
export function MatrixPage({ school, map, year }: MatrixPageProps) {
  const view = useCycleInView({ school, map, year });
  return view.is === 'ready' ? <MatrixScreen view={view} /> : <CycleProblem view={view} />;
}

function MatrixScreen({ view }: { readonly view: ReadyCycle }) {
  const { map, ratings, school, yearName } = view;
  const look = matrixLookOf(useSearch());
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const progress = progressOf(codes, ratings);
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t('rating.matrix-tab', { school: school.name, year: yearName })}
        lead={school.name}
        actions={<WhereToGoOn view={view} codes={codes} unrated={progress.unrated} />}
      >
        {t('rating.matrix-title', { map: map.title, year: yearName })}
      </PageHeading>
      <ProgressWords
        words={progressInWords(progress)}
        value={progress.rated}
        max={progress.applicable}
      />
      <div className={styles.controls}>
        <MatrixLooks address={view.address} look={look} />
        <MatrixFilter view={view} look={look} />
      </div>
      <MatrixView view={view} look={look} />
    </div>
  );
}

type WhereToGoOnProps = {
  readonly view: ReadyCycle;
  readonly codes: readonly string[];
  readonly unrated: readonly string[];
};

/** The next thing to do is the primary button: rating while something is unrated, then recording. */
function WhereToGoOn({ view: { address, ratings }, codes, unrated }: WhereToGoOnProps) {
  const [next] = unrated;
  const isNew = unrated.length === codes.length && ratings.size === 0;
  return (
    <>
      {next !== undefined && (
        <LinkButton href={indicatorAddress(address, next)} variant="primary">
          {isNew ? t('rating.start-rating') : t('rating.continue-rating')}
        </LinkButton>
      )}
      <LinkButton
        href={recordAddress(address)}
        variant={next === undefined ? 'primary' : 'secondary'}
      >
        {t('rating.record')}
      </LinkButton>
    </>
  );
}
