import { useId } from 'react';

import { t } from '#i18n/translate.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';

import { faultInWords, type FieldFault } from './field-faults.ts';
import styles from './SchoolForm.module.css';
import type { SchoolField } from './school-form.ts';
import { US_STATES } from './us-states.ts';

type SchoolFieldsProps = {
  readonly values: Readonly<Record<SchoolField, string>>;
  readonly faults: Readonly<Partial<Record<SchoolField, FieldFault>>>;
  readonly onChange: (field: SchoolField, value: string) => void;
};

/** Everything that the head of the At-A-Glance says about a school. */
export function SchoolFields({ values, faults, onChange }: SchoolFieldsProps) {
  const statesId = useId();

  function field(name: SchoolField) {
    return {
      name,
      value: values[name],
      dir: 'auto',
      error: faultInWords(faults[name], t('school.name-missing')),
      onChange: (value: string) => onChange(name, value),
    };
  }

  return (
    <>
      <div className={styles.lines}>
        <div className={styles.wide}>
          <TextField
            {...field('name')}
            label={t('school.name')}
            required
            autoComplete="organization"
          />
        </div>
        <TextField {...field('district')} label={t('school.district')} optional />
        <TextField {...field('state')} label={t('school.state')} optional list={statesId} />
        <datalist id={statesId}>
          {US_STATES.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </datalist>
        <TextField
          {...field('grades')}
          label={t('school.grades')}
          placeholder={t('school.grades-example')}
          optional
        />
      </div>
      <TextArea
        {...field('vision')}
        label={t('school.vision')}
        hint={t('school.vision-hint')}
        optional
      />
      <TextArea
        {...field('mission')}
        label={t('school.mission')}
        hint={t('school.mission-hint')}
        optional
      />
    </>
  );
}
