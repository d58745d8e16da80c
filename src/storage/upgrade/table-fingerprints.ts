import type { Transaction } from 'dexie';

import { sha256InPieces, type Sha256 } from '#domain/records/sha-256.ts';

/** What a table held, to the last letter. */
export interface TableFingerprint {
  readonly rows: number;
  /** Over every row in the order of its key, as the JSON that the browser gives back for it. */
  readonly hash: Sha256;
}

/** By the table's name. */
export type Fingerprints = ReadonlyMap<string, TableFingerprint>;

/** A row of the history may hold every record of a school. */
const AT_ONCE = 100;

/** Counts and hashes every row of tables, a few at a time, inside the caller's transaction. */
export async function fingerprintsOf(
  transaction: Transaction,
  tables: readonly string[],
): Promise<Fingerprints> {
  const found = new Map<string, TableFingerprint>();
  for (const table of tables) found.set(table, await fingerprintOf(transaction, table));
  return found;
}

/** The names of tables that are not as they were. */
export function tablesThatDiffer(before: Fingerprints, after: Fingerprints): readonly string[] {
  return [...before.keys()].filter((table) => {
    const [was, is] = [before.get(table), after.get(table)];
    return was?.rows !== is?.rows || was?.hash !== is?.hash;
  });
}

async function fingerprintOf(transaction: Transaction, name: string): Promise<TableFingerprint> {
  const table = transaction.table<unknown, IDBValidKey>(name);
  const hash = sha256InPieces();
  const letters = new TextEncoder();
  let rows = 0;
  let last: IDBValidKey | undefined;
  for (;;) {
    const next = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const keys = await next.limit(AT_ONCE).primaryKeys();
    for (const row of await table.bulkGet(keys)) {
      hash.add(letters.encode(`${JSON.stringify(row)}\n`));
    }
    rows += keys.length;
    last = keys.at(-1);
    if (keys.length < AT_ONCE) return { rows, hash: hash.end() };
  }
}
