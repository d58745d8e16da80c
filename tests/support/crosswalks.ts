import type { CrosswalkContent } from '#domain/crosswalk/crosswalk-changes.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';

/** A certification’s list of standards, crossed with two indicators of `aMap`. */
export function aCrosswalkContent(over: Partial<CrosswalkContent> = {}): CrosswalkContent {
  return {
    name: 'Green STEM Certification',
    publisher: 'State board, 2026 edition',
    standards: [
      { code: '1.1', title: 'Leaders plan together', group: 'Leadership' },
      { code: '1.2', title: 'Students lead', group: 'Leadership' },
      { code: '2.1', title: 'The community is at the table', group: '' },
    ],
    links: [
      { map: 'garden-school', indicator: 'G1.Leaders1', standard: '1.1' },
      { map: 'garden-school', indicator: 'G1.Students 1', standard: '1.1' },
      { map: 'garden-school', indicator: 'G1.Students 1', standard: '1.2' },
    ],
    ...over,
  };
}

/** A crosswalk as it is read from a school’s records. */
export function aCrosswalk(over: Partial<Crosswalk> = {}): Crosswalk {
  return { id: 'crosswalk/green', school: 'riverside', ...aCrosswalkContent(), ...over };
}
