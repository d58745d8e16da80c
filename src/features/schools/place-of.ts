import type { SchoolFacts } from '#domain/schools/school-facts.ts';

/** A school's place in one line; empty where nothing is known. */
export function placeOf({ district, state }: SchoolFacts): string {
  return [district, state].filter((part) => part !== '').join(', ');
}
