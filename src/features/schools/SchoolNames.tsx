import { useState } from 'react';

import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';

import { SchoolName } from './SchoolName.tsx';
import styles from './Schools.module.css';

type SchoolNamesProps = {
  /** Says how many. */
  readonly summary: string;
  readonly schools: readonly SchoolFacts[];
  readonly namesakes: ReadonlySet<string>;
};

const AT_ONCE = 100;

/** How many schools, and on opening which. */
export function SchoolNames({ summary, schools, namesakes }: SchoolNamesProps) {
  if (schools.length === 0) return <span className={styles.none}>{summary}</span>;
  return (
    <Disclosure summary={summary}>
      {() => <NameList schools={schools} namesakes={namesakes} />}
    </Disclosure>
  );
}

function NameList({ schools, namesakes }: Omit<SchoolNamesProps, 'summary'>) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.names}>
        {schools.slice(0, most).map((school) => (
          <li key={school.id}>
            <SchoolName school={school} isNamesake={namesakes.has(school.id)} />
          </li>
        ))}
      </ul>
      <ShowMore
        shown={Math.min(most, schools.length)}
        of={schools.length}
        atOnce={AT_ONCE}
        onMore={() => setMost(most + AT_ONCE)}
      />
    </>
  );
}
