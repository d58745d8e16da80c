import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp } from '#domain/records/stamp.ts';

/** The device of records that came in an invitation. */
export const INVITED_DEVICE = '000000000000';

/** Stamps of invitations count seconds as milliseconds, which puts them all into the first weeks of 1970. */
const LATEST_INVITED_MS = 1e11;

/**
 * Whether a record is here because of an invitation, and not because the school itself is: the school's own records
 * win over it as soon as they come.
 */
export function isByInvitation({ device, stamp }: Pick<StoredRecord, 'device' | 'stamp'>): boolean {
  return device === INVITED_DEVICE && readStamp(stamp).ms < LATEST_INVITED_MS;
}
