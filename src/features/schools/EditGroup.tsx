import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { LONGEST_GROUP_NAME, putGroup, type SchoolGroup } from '#domain/schools/groups.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useDraft } from '#saving/use-draft.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import { sortOf, sortOptions } from './group-words.ts';
import styles from './Schools.module.css';

/** Names a group anew, or says what it is. */
export function EditGroup({ group }: { readonly group: SchoolGroup }) {
  const storage = useStorage();
  const draft = useDraft<'name' | 'sort'>(`school-group/${group.id}`, {
    name: group.name,
    sort: group.sort,
  });
  const name = draft.values.name.trim();

  async function save() {
    if (name === '') return;
    const typed = draft.forget();
    const isStored = await commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'school-group-edited', subject: name },
        changes: [putGroup({ id: group.id, name, sort: sortOf(draft.values.sort) })],
      },
      t('groups.done-group-edited', { name }),
    );
    if (!isStored) draft.restore(typed);
  }

  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('groups.group-name')}
        value={draft.values.name}
        maxLength={LONGEST_GROUP_NAME}
        error={name === '' ? t('groups.group-name-empty') : undefined}
        onChange={(typed) => draft.change('name', typed)}
      />
      <SelectField
        label={t('groups.group-sort')}
        value={sortOf(draft.values.sort)}
        options={sortOptions()}
        onChange={(chosen) => draft.change('sort', chosen)}
      />
      <Button type="submit">{t('groups.group-save')}</Button>
    </form>
  );
}
