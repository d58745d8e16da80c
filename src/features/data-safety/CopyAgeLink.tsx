import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { dataSafetyAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { useCopyAge } from '#saving/use-copy-age.ts';
import { useSchools } from '#storage/live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Icon } from '#ui/icons/Icon.tsx';

/**
 * How old the last copy outside this browser is, in a line that leads to where one is made. Nothing where there is only
 * the made-up school.
 */
export function CopyAgeLink() {
  const age = useCopyAge(useStorage(), systemClock());
  const isAnyOwn = useSchools()?.some(({ sample }) => sample !== true) ?? false;
  return (
    isAnyOwn &&
    age !== undefined && (
      <p>
        <Link href={dataSafetyAddress()}>
          {age.isDue && <Icon name="warning" />}
          {age.isDue ? t('copies.due', { age: age.words }) : age.words}
        </Link>
      </p>
    )
  );
}
