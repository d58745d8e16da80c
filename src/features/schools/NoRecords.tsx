import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { openDeliveriesAddress } from '#platform/addresses.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

/** What this page is for, and how schools come here. */
export function NoRecords({ schools }: { readonly schools: readonly SchoolFacts[] }) {
  return (
    <EmptyState
      title={schools.length === 0 ? t('schools.empty') : t('schools.empty-no-records')}
      action={
        <LinkButton variant="primary" icon="file" href={openDeliveriesAddress()}>
          {t('schools.open-deliveries')}
        </LinkButton>
      }
    >
      <p>{t('schools.empty-for')}</p>
      <p>{t('schools.empty-how')}</p>
    </EmptyState>
  );
}
