import { useLocation } from 'wouter';

import type { YearPair } from '#domain/comparison/school-years.ts';
import { t } from '#i18n/translate.ts';
import { SelectField } from '#ui/SelectField.tsx';

import styles from './Compare.module.css';
import { fullNames } from '#report/year-words.ts';
import type { SchoolInYears } from './years-of-school.ts';

type YearChoiceProps = {
  readonly view: SchoolInYears;
  readonly pair: YearPair;
  /** Where a choice leads. */
  readonly addressOf: (pair: { readonly from: string; readonly to: string }) => string;
};

/** Which two years are compared; the choice stands in the address. Choosing the other's year swaps them. */
export function YearChoice({ view: { years }, pair, addressOf }: YearChoiceProps) {
  const [, goTo] = useLocation();
  const names = fullNames(years);
  const options = years
    .toReversed()
    .map(({ year }) => ({ value: year.key, label: names.get(year.key) ?? '' }));
  const from = pair.from.year.key;
  const to = pair.to.year.key;

  function choose(next: { readonly from: string; readonly to: string }) {
    goTo(addressOf(next), { replace: true });
  }

  return (
    <div className={styles.choice} data-screen-only>
      <SelectField
        label={t('compare.from')}
        value={from}
        options={options}
        onChange={(next) => choose({ from: next, to: next === to ? from : to })}
      />
      <SelectField
        label={t('compare.to')}
        value={to}
        options={options}
        onChange={(next) => choose({ from: next === from ? to : from, to: next })}
      />
    </div>
  );
}
