import type { StoredRecord } from '#domain/records/record.ts';

import { unrated, type AgreedRating } from './rating.ts';
import { desiredIn, existingIn, rationaleIn, tickIn } from './stored-bodies.ts';

/**
 * The agreed ratings of a cycle by indicator code, gathered from its records. Tombstones and bodies that
 * do not fit their kind are left out; an indicator without a record is absent (use `unrated`).
 */
export function ratingsByIndicator(
  records: Iterable<StoredRecord>,
): ReadonlyMap<string, AgreedRating> {
  const ratings = new Map<string, AgreedRating>();
  for (const record of records) {
    if (record.deleted === true) continue;
    const change = partOf(record);
    if (change === undefined) continue;
    const rating = ratings.get(change.indicator) ?? unrated(change.indicator);
    ratings.set(change.indicator, change.apply(rating));
  }
  return ratings;
}

interface Part {
  readonly indicator: string;
  readonly apply: (rating: AgreedRating) => AgreedRating;
}

function partOf(record: StoredRecord): Part | undefined {
  switch (record.kind) {
    case 'agreed-existing': {
      const body = existingIn(record.body);
      return body && { indicator: body.indicator, apply: (r) => ({ ...r, existing: body.state }) };
    }
    case 'agreed-desired': {
      const body = desiredIn(record.body);
      return body && { indicator: body.indicator, apply: (r) => ({ ...r, desired: body.level }) };
    }
    case 'agreed-rationale': {
      const body = rationaleIn(record.body);
      return body && { indicator: body.indicator, apply: (r) => ({ ...r, rationale: body.text }) };
    }
    case 'tick': {
      const body = tickIn(record.body);
      return (
        body && {
          indicator: body.indicator,
          apply: (r) => ({ ...r, ticked: new Set([...r.ticked, body.statement]) }),
        }
      );
    }
    default:
      return undefined;
  }
}
