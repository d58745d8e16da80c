import '#i18n/en/year.ts';
import { homeAddress, libraryAddress, schoolAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import type { YearNotHere } from '#storage/year-here.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

/** What stands instead of a year's screens while, or because, there is nothing to show: with a way on. */
export function NoYearHere({ view }: { readonly view: YearNotHere }) {
  switch (view.is) {
    case 'loading':
      return <LoadingText />;
    case 'no-year':
      return (
        <div className={parts.section}>
          <PageHeading title={t('year.not-here')} />
          <p className={parts.words}>{t('year.not-here-words')}</p>
          {view.school === undefined ? (
            <LinkButton variant="primary" href={homeAddress()}>
              {t('year.to-home')}
            </LinkButton>
          ) : (
            <LinkButton variant="primary" href={schoolAddress(view.school.id)}>
              {t('year.to-school')}
            </LinkButton>
          )}
        </div>
      );
    case 'no-map':
      return (
        <div className={parts.section}>
          <PageHeading title={t('year.no-map')} />
          <p className={parts.words}>
            {t('year.no-map-words', { map: view.cycle.map, version: view.cycle.mapVersion })}
          </p>
          <LinkButton variant="primary" href={libraryAddress()}>
            {t('year.to-library')}
          </LinkButton>
        </div>
      );
  }
}
