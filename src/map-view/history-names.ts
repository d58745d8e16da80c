import { cycleIn, memberIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';

/** The names by which the history calls what records point to. */
export interface HistoryNames {
  readonly school: (id: string) => string | undefined;
  readonly member: (id: string) => string | undefined;
  /** A piece of evidence, or a crosswalk. */
  readonly thing: (id: string) => string | undefined;
  /** `2026–27` */
  readonly year: (cycle: string) => string | undefined;
  readonly map: (cycle: string) => IcMap | undefined;
}

/**
 * Names out of records: those that are stored, and what the step itself still says of those that are gone.
 * @param records the later of one id is what it is called by, unless it is a tombstone
 */
export function historyNames(
  records: Iterable<StoredRecord>,
  maps: readonly IcMap[],
): HistoryNames {
  const bodies = new Map<string, StoredRecord['body']>();
  for (const { id, deleted, body } of records) if (deleted !== true) bodies.set(id, body);
  return {
    school: (id) => schoolIn(bodies.get(id))?.name,
    member: (id) => memberIn(bodies.get(id))?.name,
    thing: (id) => textIn(bodies.get(id), 'title') ?? textIn(bodies.get(id), 'name'),
    year: (cycle) => {
      const year = cycleIn(bodies.get(cycle))?.schoolYear;
      return year === undefined ? undefined : schoolYearName(year);
    },
    map: (cycle) => {
      const year = cycleIn(bodies.get(cycle));
      return maps.find(({ id, version }) => id === year?.map && version === year.mapVersion);
    },
  };
}

function textIn(body: StoredRecord['body'] | undefined, field: string): string | undefined {
  const text = body?.[field];
  return typeof text === 'string' && text !== '' ? text : undefined;
}
