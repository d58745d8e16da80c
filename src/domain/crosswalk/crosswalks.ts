import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { Crosswalk, StandardLink } from './crosswalk.ts';

/**
 * The crosswalks of a school, by name, gathered from its records of the kinds `crosswalk` and
 * `crosswalk-link`. Tombstones and bodies that do not fit are left out.
 */
export function crosswalksOf(records: Iterable<StoredRecord>): readonly Crosswalk[] {
  const linksByCrosswalk = new Map<string, StandardLink[]>();
  const crosswalks: Crosswalk[] = [];
  for (const record of records) {
    if (record.deleted === true) continue;
    if (record.kind === 'crosswalk') {
      const body = BODY_SCHEMAS.crosswalk.safeParse(record.body).data;
      const { id, school } = record;
      if (body) {
        const { name, publisher, standards } = body;
        crosswalks.push({ id, school, name, publisher, standards, links: [] });
      }
    }
    if (record.kind === 'crosswalk-link') {
      const body = BODY_SCHEMAS['crosswalk-link'].safeParse(record.body).data;
      if (body === undefined) continue;
      const { crosswalk, map, indicator, standard } = body;
      const links = linksByCrosswalk.get(crosswalk) ?? [];
      links.push({ map, indicator, standard });
      linksByCrosswalk.set(crosswalk, links);
    }
  }
  return crosswalks
    .map((crosswalk) => {
      const codes = new Set(crosswalk.standards.map(({ code }) => code));
      const links = (linksByCrosswalk.get(crosswalk.id) ?? []).filter(({ standard }) =>
        codes.has(standard),
      );
      return { ...crosswalk, links };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** The indicators of a map that speak to each standard, by the standard’s code, in the order of `codes`. */
export function indicatorsByStandard(
  { links }: Pick<Crosswalk, 'links'>,
  map: string,
  codes: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const place = new Map(codes.map((code, index) => [code, index]));
  const byStandard = new Map<string, string[]>();
  for (const link of links) {
    if (link.map !== map || !place.has(link.indicator)) continue;
    byStandard.set(link.standard, [...(byStandard.get(link.standard) ?? []), link.indicator]);
  }
  return new Map(
    [...byStandard].map(([standard, indicators]) => [
      standard,
      indicators.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    ]),
  );
}
