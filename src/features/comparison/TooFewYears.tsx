import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { newYearAddress, recordAddress } from '#platform/addresses.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import { yearInFull } from '#report/year-words.ts';
import type { SchoolInYears } from './years-of-school.ts';

/** What stands instead of a comparison while there are not two years, with the one thing to do about it. */
export function TooFewYears({
  view: { school, years, current },
}: {
  readonly view: SchoolInYears;
}) {
  const [only] = years;
  if (only === undefined && current !== undefined) {
    const { map, schoolYear } = current;
    const address = { school: school.id, map, year: schoolYearSlug(schoolYear) };
    return (
      <EmptyState
        title={t('compare.none-title')}
        action={
          <LinkButton variant="primary" href={recordAddress(address)}>
            {t('compare.record-year', { year: schoolYearName(schoolYear) })}
          </LinkButton>
        }
      >
        <p>{t('compare.none-words')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={only === undefined ? t('compare.none-title') : t('compare.one-title')}
      action={
        <LinkButton variant="primary" icon="calendar" href={newYearAddress(school.id)}>
          {t('compare.start-year')}
        </LinkButton>
      }
    >
      <p>
        {only === undefined
          ? t('compare.none-words')
          : t('compare.one-words', { year: yearInFull(only) })}
      </p>
    </EmptyState>
  );
}
