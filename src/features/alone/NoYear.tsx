import { homeAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

/** What stands instead of a year's screens while, or because, there is nothing to show. */
export function NoYear({ isLoading }: { readonly isLoading: boolean }) {
  if (isLoading) return <LoadingText />;
  return (
    <div className={parts.section}>
      <PageHeading title={t('alone.no-year-title')} />
      <p className={parts.words}>{t('alone.no-year-words')}</p>
      <LinkButton variant="primary" href={homeAddress()}>
        {t('alone.to-home')}
      </LinkButton>
    </div>
  );
}
