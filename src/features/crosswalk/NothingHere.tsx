import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { crosswalksAddress } from '#platform/binder-addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

/** What an address says whose school, or whose crosswalk, is not on this device. */
export function NothingHere({ school }: { readonly school: string | undefined }) {
  const what = school === undefined ? 'no-school' : 'none';
  return (
    <div className={parts.page}>
      <PageHeading title={t(`crosswalk.${what}-title`)} lead={t(`crosswalk.${what}-words`)} />
      <div className={parts.buttons}>
        {school === undefined ? (
          <LinkButton href={homeAddress()} variant="primary">
            {t('crosswalk.to-home')}
          </LinkButton>
        ) : (
          <LinkButton href={crosswalksAddress(school)} variant="primary">
            {t('crosswalk.to-list')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
