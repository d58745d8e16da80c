import { useMemo } from 'react';

import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { joinSchools, keepApart, partSchools } from '#domain/schools/groups.ts';
import { maybeOneSchool, type MaybeOneSchool as Pair } from '#domain/schools/same-school.ts';
import type { SchoolFacts, SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { placeOf } from './place-of.ts';
import { SchoolName } from './SchoolName.tsx';
import styles from './Schools.module.css';

/** Offers to join ids that may be one school, and to part those that were joined. */
export function MaybeOneSchool({ facts }: { readonly facts: SchoolsInView }) {
  const pairs = useMemo(() => maybeOneSchool(facts.schools, facts.apart), [facts]);
  const joined = facts.schools.filter((school) => school.joined.length > 0);
  return (
    <>
      {pairs.length > 0 && (
        <Disclosure summary={t('groups.maybe-one', { count: pairs.length })}>
          <p className={styles.muted}>{t('groups.maybe-one-words')}</p>
          <ul className={styles.pairs}>
            {pairs.map((pair) => (
              <OnePair key={`${pair.into.id} ${pair.from.id}`} pair={pair} />
            ))}
          </ul>
        </Disclosure>
      )}
      {joined.length > 0 && (
        <Disclosure summary={t('groups.joined', { count: joined.length })}>
          <ul className={styles.pairs}>
            {joined.map((school) => (
              <JoinedSchool key={school.id} school={school} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** What was pressed goes away with its pair: the heading of the page is what stays. */
function saveFromHeading(...[storage, step, words]: Parameters<typeof commitAndOfferUndo>): void {
  document.querySelector<HTMLElement>('h1')?.focus();
  void commitAndOfferUndo(storage, step, words);
}

function OnePair({ pair: { into, from } }: { readonly pair: Pair }) {
  const storage = useStorage();
  const name = into.name;
  const place = placeOf(into);
  return (
    <li className={styles.joinable}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {place !== '' && ` · ${place}`}
      </p>
      <p className={styles.muted}>
        {t('groups.maybe-one-records', {
          first: t('groups.records', { count: into.years.length }),
          second: t('groups.records', { count: from.years.length }),
        })}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            saveFromHeading(
              storage,
              {
                school: LIBRARY_SCHOOL,
                label: { what: 'schools-joined', subject: name },
                changes: [joinSchools(from.id, into.id)],
              },
              t('groups.done-joined', { name }),
            )
          }
        >
          {t('groups.join')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
        <Button
          size="small"
          onClick={() =>
            saveFromHeading(
              storage,
              {
                school: LIBRARY_SCHOOL,
                label: { what: 'schools-kept-apart', subject: name },
                changes: [keepApart(into.id, from.id)],
              },
              t('groups.done-apart', { name }),
            )
          }
        >
          {t('groups.keep-apart')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}

function JoinedSchool({ school }: { readonly school: SchoolFacts }) {
  const storage = useStorage();
  return (
    <li className={styles.joinable}>
      <p>
        <SchoolName school={school} isNamesake={false} />
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            saveFromHeading(
              storage,
              {
                school: LIBRARY_SCHOOL,
                label: { what: 'schools-parted', subject: school.name },
                changes: school.joined.map((id) => partSchools(id)),
              },
              t('groups.done-parted', { name: school.name }),
            )
          }
        >
          {t('groups.part')}
          <VisuallyHidden> {school.name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
