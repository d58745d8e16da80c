import type { Change } from '#domain/records/record.ts';

import type { Crosswalk, CrosswalkBody, Standard, StandardLink } from './crosswalk.ts';

/** What a crosswalk is to say: its words, its standards, and the links of one map. */
export interface CrosswalkContent extends Pick<CrosswalkBody, 'name' | 'publisher'> {
  readonly standards: readonly Standard[];
  readonly links: readonly StandardLink[];
}

/** The id of a crosswalk from its random part, which is what its address shows. */
export function crosswalkId(random: string): string {
  return `crosswalk/${random}`;
}

/** Writes a new crosswalk with its links. */
export function addCrosswalk(
  school: string,
  id: string,
  { links, ...body }: CrosswalkContent,
): readonly Change[] {
  return [
    { put: { id, kind: 'crosswalk', school, body: bodyOf(body) } },
    ...links.map((link) => putLink({ id, school }, link)),
  ];
}

/**
 * The changes that make a known crosswalk say something else: only what differs is written, so that what
 * another device links meanwhile stays.
 */
export function changeCrosswalk(known: Crosswalk, content: CrosswalkContent): readonly Change[] {
  const { links, ...body } = content;
  const wanted = new Map(links.map((link) => [linkId(known.id, link), link]));
  const present = new Set(known.links.map((link) => linkId(known.id, link)));
  const { id, school } = known;
  const isSame = JSON.stringify(bodyOf(known)) === JSON.stringify(bodyOf(body));
  return [
    ...(isSame ? [] : [{ put: { id, kind: 'crosswalk', school, body: bodyOf(body) } }]),
    ...[...present].filter((link) => !wanted.has(link)).map((link) => ({ remove: link })),
    ...[...wanted]
      .filter(([link]) => !present.has(link))
      .map(([, link]) => putLink({ id, school }, link)),
  ];
}

/** Removes a crosswalk and what it links. */
export function removeCrosswalk({ id, links }: Crosswalk): readonly Change[] {
  return [{ remove: id }, ...links.map((link) => ({ remove: linkId(id, link) }))];
}

function putLink({ id, school }: Pick<Crosswalk, 'id' | 'school'>, link: StandardLink): Change {
  const { map, indicator, standard } = link;
  const body = { crosswalk: id, map, indicator, standard };
  return { put: { id: linkId(id, link), kind: 'crosswalk-link', school, body } };
}

function linkId(crosswalk: string, { map, indicator, standard }: StandardLink): string {
  return `crosswalk-link/${crosswalk}/${map}/${indicator}/${standard}`;
}

function bodyOf({ name, publisher, standards }: Omit<CrosswalkContent, 'links'>) {
  return {
    name,
    publisher,
    standards: standards.map(({ code, title, group }) => ({ code, title, group })),
  };
}
