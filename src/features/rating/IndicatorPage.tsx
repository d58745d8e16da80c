import '#i18n/en/rating.ts';
import '#i18n/en/level.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { matrixAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { useCycleInView } from './cycle-in-view.ts';
import { IndicatorScreen } from './IndicatorScreen.tsx';

type IndicatorPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
  readonly code: string;
};

/** One indicator of one year, where the team says how it stands. */
export function IndicatorPage({ school, map, year, code }: IndicatorPageProps) {
  const view = useCycleInView({ school, map, year });
  if (view.is !== 'ready') return <NoYearHere view={view} />;
  const place = indicatorByCode(view.map, code);
  if (place === undefined) {
    return (
      <div className={parts.section}>
        <PageHeading title={t('rating.no-indicator-title', { code })} />
        <p className={parts.words}>{t('rating.no-indicator-words')}</p>
        <LinkButton variant="primary" href={matrixAddress(view.address)}>
          {t('rating.to-matrix')}
        </LinkButton>
      </div>
    );
  }
  // A key: another indicator starts afresh, and what was being written is saved first.
  return <IndicatorScreen key={`${view.cycle.id} ${code}`} view={view} place={place} />;
}
