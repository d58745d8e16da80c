import { useId, useState } from 'react';

import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { putInGroup, type SchoolGroup } from '#domain/schools/groups.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';

import { FindSchools } from './FindSchools.tsx';
import { NoneFound } from './NoneFound.tsx';
import { placeOf } from './place-of.ts';
import styles from './Schools.module.css';
import { useFoundSchools } from './use-found-schools.ts';

type GroupMembersProps = {
  readonly group: SchoolGroup;
  readonly schools: readonly SchoolFacts[];
};

const AT_ONCE = 30;

/** Chooses the schools of a group: found by name and place, one by one or all that were found. */
export function GroupMembers({ group, schools }: GroupMembersProps) {
  const storage = useStorage();
  const { words, write, found } = useFoundSchools(schools, (school) => school);
  const [most, setMost] = useState(AT_ONCE);
  const field = useId();
  const isIn = (school: SchoolFacts) => school.groups.includes(group.id);
  const outside = found.filter((school) => !isIn(school));
  const inside = found.filter(isIn);

  function put(which: readonly SchoolFacts[], into: boolean) {
    const params = { count: which.length, name: group.name };
    void commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'schools-grouped', subject: group.name },
        changes: which.flatMap(({ id, joined }) =>
          // A school that was joined may be in the group by its other id too.
          [id, ...(into ? [] : joined)].map((one) => putInGroup(group.id, one, into)),
        ),
      },
      into ? t('groups.done-put-in', params) : t('groups.done-taken-out', params),
    );
  }

  return (
    <div className={styles.groupForm}>
      <div className={styles.find}>
        <FindSchools
          id={field}
          words={words}
          onWrite={(typed) => {
            write(typed);
            setMost(AT_ONCE);
          }}
        />
      </div>
      <p role="status" className={styles.muted}>
        {t('find-schools.found', { count: found.length, of: schools.length })}
      </p>
      {found.length === 0 && schools.length > 0 ? (
        <NoneFound of={schools.length} field={field} onShowAll={() => write('')} />
      ) : (
        <>
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-disabled={outside.length === 0}
              onClick={() => outside.length > 0 && put(outside, true)}
            >
              {t('groups.put-in-all', { count: outside.length })}
            </Button>
            <Button
              size="small"
              aria-disabled={inside.length === 0}
              onClick={() => inside.length > 0 && put(inside, false)}
            >
              {t('groups.take-out-all', { count: inside.length })}
            </Button>
          </div>
          <Fieldset legend={t('groups.group-schools', { name: group.name })}>
            <div className={styles.choices}>
              {found.slice(0, most).map((school) => (
                <ChoiceField
                  key={school.id}
                  type="checkbox"
                  label={[school.name, placeOf(school)].filter((part) => part !== '').join(' · ')}
                  checked={isIn(school)}
                  onChange={(into) => put([school], into)}
                />
              ))}
            </div>
          </Fieldset>
          <ShowMore
            shown={Math.min(most, found.length)}
            of={found.length}
            atOnce={AT_ONCE}
            onMore={() => setMost(most + AT_ONCE)}
          />
        </>
      )}
    </div>
  );
}
