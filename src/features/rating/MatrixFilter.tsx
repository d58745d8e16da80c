import { useLocation } from 'wouter';

import { matrixAddress, type MatrixLook } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { SelectField } from '#ui/SelectField.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import styles from './MatrixFilter.module.css';

type MatrixFilterProps = {
  readonly view: ReadyCycle;
  readonly look: MatrixLook;
};

/** What the matrix shows, by role and by "not rated yet"; both stand in the address. */
export function MatrixFilter({ view: { map, address }, look }: MatrixFilterProps) {
  const [, goTo] = useLocation();
  return (
    <div className={styles.filter} data-screen-only>
      {map.roles.length > 1 && (
        <SelectField
          label={t('rating.filter-role')}
          value={map.roles.some(({ id }) => id === look.role) ? (look.role ?? '') : ''}
          options={[
            { value: '', label: t('rating.all-roles') },
            ...map.roles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(role) =>
            goTo(matrixAddress(address, { ...look, role: role === '' ? undefined : role }))
          }
        />
      )}
      <ChoiceField
        type="checkbox"
        label={t('rating.filter-unrated')}
        checked={look.only === 'unrated'}
        onChange={(isChecked) =>
          goTo(matrixAddress(address, { ...look, only: isChecked ? 'unrated' : undefined }))
        }
      />
    </div>
  );
}
