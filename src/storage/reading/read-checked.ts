import { err, ok, type Result } from '#domain/result.ts';
import { checkIcmap, type CheckedFile } from '#exchange/icmap/check-icmap.ts';
import { readIcmap, type IcmapFault, type IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { unseal, type SealedFault } from '#exchange/icmap/sealed.ts';
import { deviceTablesIn, type DeviceTables } from '#storage/backups/device-tables.ts';

/** A file that was read, proved and checked. */
export interface ReadFile extends CheckedFile {
  /** Of a backup: how its device came to its records. */
  readonly device: DeviceTables | undefined;
}

/** A file, and what its evidence is taken out with. */
export interface OpenIcmap {
  readonly read: ReadFile;
  readonly readEvidence: IcmapFile['readEvidence'];
}

/** Reads a file whole, proves it and checks every record and row of it. */
export async function readChecked(
  file: Blob,
  passphrase: string | undefined,
): Promise<Result<OpenIcmap, IcmapFault | SealedFault>> {
  const plain = passphrase === undefined ? ok(file) : await unseal(file, passphrase);
  if (!plain.ok) return plain;
  const found = await readIcmap(plain.value);
  if (!found.ok) return found;
  const checked = checkIcmap(found.value);
  if (!checked.ok) return checked;
  const { device: rows, readEvidence } = found.value;
  const device = rows && deviceTablesIn(rows);
  if (rows !== undefined && device === undefined) {
    return err({ tag: 'damaged', detail: 'the history of the device' });
  }
  return ok({ read: { ...checked.value, device }, readEvidence });
}
