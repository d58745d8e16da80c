import '#i18n/en/recovery.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { saveFileAddress } from '#platform/file-addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

/** Instead of a page that is only there to change something, while nothing can be changed: the shell says why. */
export function OnlyToReadPage() {
  return (
    <div className={parts.page}>
      <PageHeading title={t('recovery.only-read-title')} lead={t('recovery.only-read-words')} />
      <div className={parts.buttons}>
        <LinkButton href={homeAddress()} variant="primary">
          {t('recovery.only-read-home')}
        </LinkButton>
        <LinkButton href={saveFileAddress({})} icon="download">
          {t('recovery.only-read-save')}
        </LinkButton>
      </div>
    </div>
  );
}
