import { useMemo } from 'react';

import { LIBRARY_SCHOOL, type Change } from '#domain/records/record.ts';
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

function OnePair({ pair: { into, from } }: { readonly pair: Pair }) {
  const { name } = into;
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
        <SayButton
          says="groups.join"
          name={name}
          what="schools-joined"
          changes={[joinSchools(from.id, into.id)]}
          done="groups.done-joined"
        />
        <SayButton
          says="groups.keep-apart"
          name={name}
          what="schools-kept-apart"
          changes={[keepApart(into.id, from.id)]}
          done="groups.done-apart"
        />
      </div>
    </li>
  );
}

function JoinedSchool({ school }: { readonly school: SchoolFacts }) {
  return (
    <li className={styles.joinable}>
      <p>
        <SchoolName school={school} isNamesake={false} />
      </p>
      <div className={styles.buttons}>
        <SayButton
          says="groups.part"
          name={school.name}
          what="schools-parted"
          changes={school.joined.map((id) => partSchools(id))}
          done="groups.done-parted"
        />
      </div>
    </li>
  );
}

type SayButtonProps = {
  readonly says: 'groups.join' | 'groups.keep-apart' | 'groups.part';
  /** The school's. */
  readonly name: string;
  readonly what: 'schools-joined' | 'schools-kept-apart' | 'schools-parted';
  readonly changes: readonly Change[];
  readonly done: 'groups.done-joined' | 'groups.done-apart' | 'groups.done-parted';
};

/** Says which ids are one school. It goes away with what it is about: the heading of the page is what stays. */
function SayButton({ says, name, what, changes, done }: SayButtonProps) {
  const storage = useStorage();
  return (
    <Button
      size="small"
      onClick={() => {
        document.querySelector<HTMLElement>('h1')?.focus();
        void commitAndOfferUndo(
          storage,
          { school: LIBRARY_SCHOOL, label: { what, subject: name }, changes },
          t(done, { name }),
        );
      }}
    >
      {t(says)}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  );
}
