import type { StoredRecord } from '#domain/records/record.ts';
import { recordSchema } from '#domain/records/record-schema.ts';

import type { DeviceRow } from './contents.ts';
import { damaged, Faulty, objectIn, type OpenedIcmap } from './icmap-entries.ts';
import { MOST_ICMAP } from './most.ts';

/** Who hears the rows of a file. */
export interface RowsOfIcmap {
  readonly onRecord: (record: StoredRecord) => void;
  /** A row of the device, and the path of its table in the file. */
  readonly onDevice: (row: DeviceRow, path: string) => void;
}

/**
 * Gives every row of a file but its evidence, one after the other: however large the file is, this takes the memory of a
 * line. Rejects with a `Faulty` where the file holds anything else than its manifest promises.
 */
export async function eachRow(
  { manifest, piecesOf }: OpenedIcmap,
  { onRecord, onDevice }: RowsOfIcmap,
): Promise<void> {
  let [bytes, rows, records] = [0, 0, 0];
  for (const { path, bytes: promised } of manifest.entries) {
    if (path.startsWith('evidence/')) continue;
    bytes += promised;
    if (bytes > MOST_ICMAP.textBytes) throw new Faulty({ tag: 'too-large' });
    const lines = linesIn(path, (line) => {
      rows += 1;
      if (rows > MOST_ICMAP.rows) throw new Faulty({ tag: 'too-large' });
      const row = objectIn(line, path);
      if (path.startsWith('device/')) onDevice(row, path);
      else {
        records += 1;
        onRecord(recordIn(row, path));
      }
    });
    await piecesOf(path, lines.add);
    lines.end();
  }
  if (records !== manifest.records) throw new Faulty(damaged('another number of records'));
}

/** Puts pieces of bytes together to lines. */
function linesIn(path: string, each: (line: string) => void) {
  const letters = new TextDecoder('utf-8', { fatal: true });
  // In parts, since a line may be as long as all of the file.
  let begun: string[] = [];
  return {
    add(bytes: Uint8Array) {
      const [first = '', ...others] = letters.decode(bytes, { stream: true }).split('\n');
      begun.push(first);
      for (const next of others) {
        each(begun.join(''));
        begun = [next];
      }
    },
    end() {
      if (`${begun.join('')}${letters.decode()}` !== '') {
        throw new Faulty(damaged(`${path} ends in the middle`));
      }
    },
  };
}

/** A row as a record. */
function recordIn(row: DeviceRow, path: string): StoredRecord {
  const record = recordSchema.safeParse(row);
  if (!record.success) throw new Faulty(damaged(`a record in ${path}`));
  return record.data;
}
