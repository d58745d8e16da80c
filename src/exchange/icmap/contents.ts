import type { StoredRecord } from '#domain/records/record.ts';

import type { Manifest, Purpose } from './manifest.ts';

/** A row of a table of the device, as JSON: what storage makes of it is storage's own affair. */
export type DeviceRow = Readonly<Record<string, unknown>>;

/** What only a backup holds: how the device came to its records. */
export interface DeviceRows {
  readonly history: readonly DeviceRow[];
  readonly undo: readonly DeviceRow[];
  readonly meta: readonly DeviceRow[];
}

/** What goes into a file. */
export interface IcmapContents {
  readonly purpose: Purpose;
  /** The version of the app that writes it. */
  readonly app: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly schools: Manifest['schools'];
  readonly records: readonly StoredRecord[];
  readonly device?: DeviceRows | undefined;
  /** The files of evidence to put in; each is read when its turn comes. */
  readonly evidence: readonly EvidenceToPutIn[];
}

/** A file of evidence; its hash is its name. */
export interface EvidenceToPutIn {
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Undefined where it can’t be had whole: it stays out. */
  readonly read: () => Promise<Blob | undefined>;
}

/** Where the rows of the device stand. */
export const DEVICE_PATHS = {
  history: 'device/history.ndjson',
  undo: 'device/undo.ndjson',
  meta: 'device/meta.ndjson',
} as const;

/** Where records of a kind stand. */
export function recordsPath(kind: string): string {
  return `records/${/^[a-z][a-z0-9-]{0,59}$/.test(kind) ? kind : 'other'}.ndjson`;
}
