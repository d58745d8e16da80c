import { t } from '#i18n/translate.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import { faultInWords, type FieldFault } from './field-faults.ts';
import type { MemberField, MemberTexts } from './member-form.ts';
import { ALL_GROUPS, groupName } from '#map-view/stakeholder-groups.ts';

type MemberFieldsProps = {
  readonly values: MemberTexts;
  readonly faults: Readonly<Partial<Record<MemberField, FieldFault>>>;
  readonly onChange: (field: MemberField, value: string) => void;
};

/** Name, group and position of one member, in one line where there is room. */
export function MemberFields({ values, faults, onChange }: MemberFieldsProps) {
  const placeholder = { value: '', label: t('school.member-group-choose') };
  const groups = ALL_GROUPS.map((group) => ({ value: group, label: groupName(group) }));
  return (
    <>
      <TextField
        name="name"
        label={t('school.member-name')}
        required
        dir="auto"
        value={values.name}
        error={faultInWords(faults.name, t('school.member-name-missing'))}
        onChange={(value) => onChange('name', value)}
      />
      <SelectField
        name="group"
        label={t('school.member-group')}
        required
        value={values.group}
        options={values.group === '' ? [placeholder, ...groups] : groups}
        error={faultInWords(faults.group, t('school.member-group-missing'))}
        onChange={(value) => onChange('group', value)}
      />
      <TextField
        name="position"
        label={t('school.member-position')}
        optional
        dir="auto"
        value={values.position}
        error={faultInWords(faults.position, '')}
        onChange={(value) => onChange('position', value)}
      />
    </>
  );
}
