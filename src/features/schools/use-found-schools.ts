import { useDeferredValue, useMemo, useState } from 'react';

import type { SchoolFacts } from '#domain/schools/school-facts.ts';

import { finder } from './find-schools.ts';

/** Rows of schools by the words that are typed: the field answers at once, the rows as soon as they can. */
export function useFoundSchools<Row>(
  rows: readonly Row[],
  schoolOf: (row: Row) => SchoolFacts,
  firstWords = '',
): {
  readonly words: string;
  readonly write: (words: string) => void;
  readonly found: readonly Row[];
} {
  const [words, write] = useState(firstWords);
  const wanted = useDeferredValue(words);
  // oxlint-disable-next-line react/exhaustive-deps -- what a row’s school is doesn’t change
  const find = useMemo(() => finder(rows, schoolOf), [rows]);
  const found = useMemo(() => find(wanted), [find, wanted]);
  return { words, write, found };
}
