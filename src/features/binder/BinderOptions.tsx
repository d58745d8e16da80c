import { Link } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { hasConsent } from '#domain/binder/binder-plan.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { outOfBin, unsorted, type Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { crosswalksAddress } from '#platform/binder-addresses.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Binder.module.css';
import { basisInWords, yearOf, type BinderBasis } from './binder-bases.ts';
import type { BinderAsked } from './binder-source.ts';

type BinderOptionsProps = {
  readonly school: string;
  readonly bases: readonly BinderBasis[];
  readonly basis: BinderBasis;
  readonly crosswalks: readonly Crosswalk[];
  readonly pieces: readonly Piece[];
  readonly asked: BinderAsked;
  /** While a binder is being made. */
  readonly isLocked: boolean;
  readonly onChange: (asked: BinderAsked) => void;
};

/** Which year, in which order, and what else goes in. */
export function BinderOptions(props: BinderOptionsProps) {
  const { school, bases, basis, crosswalks, pieces, asked, isLocked, onChange } = props;
  const year = schoolYearName(yearOf(basis));
  const loose = unsorted(pieces).length;
  const faces = outOfBin(pieces).filter((piece) => !hasConsent(piece)).length;
  return (
    <fieldset className={styles.options} disabled={isLocked} aria-labelledby="binder-options">
      <SelectField
        label={t('binder.year')}
        value={basis.id}
        options={bases.map((other) => ({ value: other.id, label: basisInWords(other, bases) }))}
        onChange={(id) => onChange({ ...asked, basis: id })}
      />
      <div className={styles.order}>
        <SelectField
          label={t('binder.order')}
          value={asked.crosswalk ?? ''}
          options={[
            { value: '', label: t('binder.order-by-outcomes') },
            ...crosswalks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ ...asked, crosswalk: id === '' ? undefined : id })}
        />
        <p className={parts.muted}>
          {t('binder.order-hint')}{' '}
          <Link href={crosswalksAddress(school)}>{t('binder.to-crosswalks')}</Link>
        </p>
      </div>
      <SelectField
        label={t('binder.when')}
        value={asked.onlyItsYear ? 'year' : 'all'}
        options={[
          { value: 'all', label: t('binder.when-all') },
          { value: 'year', label: t('binder.when-year', { year }) },
        ]}
        onChange={(when) => onChange({ ...asked, onlyItsYear: when === 'year' })}
      />
      <ChoiceField
        type="checkbox"
        label={t('binder.with-unsorted')}
        hint={t('binder.with-unsorted-hint', { count: loose })}
        checked={asked.withUnsorted}
        onChange={(withUnsorted) => onChange({ ...asked, withUnsorted })}
      />
      <ChoiceField
        type="checkbox"
        label={t('binder.without-consent')}
        hint={t('binder.without-consent-hint', { count: faces })}
        checked={asked.withoutConsent}
        onChange={(withoutConsent) => onChange({ ...asked, withoutConsent })}
      />
    </fieldset>
  );
}
