import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { LONGEST_GROUP_NAME, putGroup, type GroupSort } from '#domain/schools/groups.ts';
import type { SchoolFacts, SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { newId } from '#platform/random-ids.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { ToReadAndChange } from '#saving/ToReadAndChange.tsx';
import { useDraft } from '#saving/use-draft.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { useCheckedForm } from '#ui/checked-form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import { GroupCard } from './GroupCard.tsx';
import { sortOf, sortOptions } from './group-words.ts';
import styles from './Schools.module.css';

type GroupsViewProps = {
  readonly facts: SchoolsInView;
  readonly schools: readonly SchoolFacts[];
};

/** The coach's own groups: districts, regions, tags. A school belongs to any number of them. */
export function GroupsView({ facts: { groups }, schools }: GroupsViewProps) {
  return (
    <>
      <p className={styles.muted}>{t('groups.groups-words')}</p>
      <ToChange>
        <NewGroup names={groups.map(({ name }) => name)} />
      </ToChange>
      <ToReadAndChange>
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} schools={schools} />
        ))}
      </ToReadAndChange>
    </>
  );
}

const EMPTY = { name: '', sort: 'tag' } as const;

function NewGroup({ names }: { readonly names: readonly string[] }) {
  const storage = useStorage();
  const draft = useDraft<'name' | 'sort'>('school-group/new', EMPTY);
  const name = draft.values.name.trim();
  const sort: GroupSort = sortOf(draft.values.sort);
  const fault = name === '' ? 'empty' : names.includes(name) ? 'taken' : undefined;
  const { form, wasWrong, isBusy, submit } = useCheckedForm(fault ? { name: fault } : {}, add);

  async function add() {
    const typed = draft.forget();
    const isStored = await commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'school-group-added', subject: name },
        changes: [putGroup({ id: newId(), name, sort })],
      },
      t('groups.done-group-added', { name }),
    );
    if (!isStored) draft.restore(typed);
  }

  return (
    <Card as="section" labelledBy="new-group">
      <form ref={form} className={styles.groupForm} noValidate onSubmit={submit}>
        <h2 id="new-group">{t('groups.new-group')}</h2>
        <div className={styles.fields}>
          <TextField
            label={t('groups.group-name')}
            value={draft.values.name}
            maxLength={LONGEST_GROUP_NAME}
            name="name"
            error={wasWrong && fault !== undefined ? t(`groups.group-name-${fault}`) : undefined}
            onChange={(typed) => draft.change('name', typed)}
          />
          <SelectField
            label={t('groups.group-sort')}
            value={sort}
            options={sortOptions()}
            onChange={(chosen) => draft.change('sort', chosen)}
          />
          <Button type="submit" variant="primary" icon="plus" busy={isBusy}>
            {t('groups.group-add')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
