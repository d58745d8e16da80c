import { cycleIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { LIBRARY_SCHOOL, type StoredRecord } from '#domain/records/record.ts';
import { fileKindOf, readTextOfOurs } from '#exchange/file-kind.ts';
import { previewIcmap, type SchoolPreview } from '#exchange/icmap/preview-icmap.ts';
import { handInsAddress, invitationAddress } from '#platform/addresses.ts';
import { readTextFile } from '#platform/read-text-file.ts';
import { isUntouched } from '#storage/backups/restore-whole.ts';
import { whatDiffers, type SchoolDifference } from '#storage/backups/what-differs.ts';
import { readRecordsHere, removedByPeople } from '#storage/opened-records.ts';
import type { IcmapReader, ReadFault } from '#storage/reading/icmap-reader.ts';
import type { ReadFile } from '#storage/reading/read-checked.ts';
import { whyRefused } from '#storage/refused-record.ts';
import type { Storage } from '#storage/storage.ts';

/** What a file turned out to be. */
export type LookedAt =
  | { readonly is: 'refused'; readonly fault: OpenFault }
  /** Another page opens it: the hand-ins of its year (which wants the file), or the invitation’s own. */
  | { readonly is: 'elsewhere'; readonly address: string; readonly wantsFile: boolean }
  /** Not one file of a school, but a ZIP that may be of many. */
  | { readonly is: 'many' }
  /** It wants its passphrase first, or another one than the one that was given. */
  | { readonly is: 'sealed'; readonly wasWrong: boolean }
  | { readonly is: 'opened'; readonly file: OpenedFile };

/** Why nothing becomes of a file. */
export type OpenFault =
  | ReadFault
  | { readonly tag: 'unreadable' }
  /** A hand-in for a year that this device doesn’t have. */
  | { readonly tag: 'hand-in-elsewhere' };

/** A file that was read and compared with what is here. */
export interface OpenedFile {
  readonly checked: ReadFile;
  readonly schools: readonly SchoolInFile[];
  /** What a backup can do besides being merged; undefined of any other file. */
  readonly restorable: Restorable | undefined;
}

export type Restorable =
  /** Nothing is here yet: all of it can be had as it was, with so many steps of its history. */
  | { readonly is: 'whole'; readonly steps: number }
  | {
      readonly is: 'in-place';
      /** What going back to it would change; schools in which nothing would are left out. */
      readonly differences: readonly SchoolDifference[];
      /** Records (by id) that were forgotten here for good. */
      readonly staysAway: ReadonlySet<string>;
    };

/** One school of a file, or what the library gets from it. */
export interface SchoolInFile {
  readonly id: string;
  readonly isLibrary: boolean;
  /** Its name in the file, or else here; empty where neither knows it. */
  readonly name: string;
  readonly records: readonly StoredRecord[];
  readonly preview: SchoolPreview;
  /** The school years by the cycle’s id, as people read them. */
  readonly yearNames: ReadonlyMap<string, string>;
  /** Removed here by people since: may come back. What was forgotten for good is not among them. */
  readonly mayComeBack: ReadonlySet<string>;
  /** The school itself is among those. */
  readonly wasRemoved: boolean;
}

interface LookTools {
  readonly storage: Storage;
  readonly reader: () => IcmapReader;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of a sealed file. */
  readonly passphrase?: string | undefined;
}

/** Looks what a file is and, if it is ours, what opening it would change. */
export async function lookAtFile(
  file: File,
  { storage, reader, now, passphrase }: LookTools,
): Promise<LookedAt> {
  const kind = await fileKindOf(file);
  if (kind === undefined) return { is: 'refused', fault: { tag: 'unreadable' } };
  if (kind === 'text') return lookAtText(file, storage);
  if (kind === 'sealed' && passphrase === undefined) return { is: 'sealed', wasWrong: false };
  const read = await reader().read(file, kind === 'sealed' ? passphrase : undefined);
  if (!read.ok && read.error.tag === 'wrong-passphrase') return { is: 'sealed', wasWrong: true };
  if (!read.ok && read.error.tag === 'not-ours' && /\.zip$/i.test(file.name)) return { is: 'many' };
  if (!read.ok) return { is: 'refused', fault: read.error };
  return compared(read.value, storage, now);
}

async function lookAtText(file: File, storage: Storage): Promise<LookedAt> {
  const text = await readTextFile(file);
  if (text.is === 'unreadable') return { is: 'refused', fault: { tag: 'unreadable' } };
  if (text.is === 'too-large') return { is: 'refused', fault: { tag: 'not-ours' } };
  const read = readTextOfOurs(text.text);
  if (!read.ok) {
    const { tag } = read.error;
    return { is: 'refused', fault: tag === 'damaged' ? { tag, detail: 'text' } : { tag } };
  }
  if (read.value.is === 'invitation') {
    const address = invitationAddress(read.value.invitation);
    return { is: 'elsewhere', address, wantsFile: false };
  }
  const { school, cycle: id } = read.value.packet;
  const record = await storage.read((database) => database.records.get(id));
  const cycle = record?.deleted === true ? undefined : cycleIn(record?.body);
  if (cycle === undefined) return { is: 'refused', fault: { tag: 'hand-in-elsewhere' } };
  const address = { school, map: cycle.map, year: schoolYearSlug(cycle.schoolYear) };
  return { is: 'elsewhere', address: handInsAddress(address), wantsFile: true };
}

async function compared(checked: ReadFile, storage: Storage, now: number): Promise<LookedAt> {
  const { records } = checked;
  const schoolIds = new Set(records.map(({ school }) => school));
  const ids = [...new Set([...records.map(({ id }) => id), ...schoolIds])];
  const here = await storage.read((database) => readRecordsHere(database, ids));
  // Before the first school is written: a file comes in whole or not at all.
  for (const record of records) {
    const before = here.get(record.id);
    if (before !== undefined && whyRefused(before, record) !== undefined) {
      return { is: 'refused', fault: { tag: 'damaged', detail: `${record.id} is another here` } };
    }
  }
  const schools: SchoolInFile[] = [];
  for (const preview of previewIcmap(records, here, now)) {
    const { school: id, removedHere } = preview;
    const own = records.filter(({ school }) => school === id);
    const mayComeBack = await storage.read((database) =>
      removedByPeople(database, id, removedHere),
    );
    schools.push({
      id,
      isLibrary: id === LIBRARY_SCHOOL,
      name: nameOf(own.find((record) => record.id === id) ?? here.get(id)),
      records: own,
      preview,
      yearNames: new Map(own.flatMap(yearOf)),
      mayComeBack,
      wasRemoved: mayComeBack.has(id),
    });
  }
  // The maps that years work with are there before the years.
  const inOrder = schools.toSorted((a, b) => Number(b.isLibrary) - Number(a.isLibrary));
  const restorable = await restorableFrom(checked, storage, here);
  return { is: 'opened', file: { checked, schools: inOrder, restorable } };
}

async function restorableFrom(
  { records, device }: ReadFile,
  storage: Storage,
  here: ReadonlyMap<string, StoredRecord>,
): Promise<Restorable | undefined> {
  if (device === undefined) return undefined;
  const { history } = device;
  return storage.read(async (database): Promise<Restorable> => {
    if (await isUntouched({ database })) return { is: 'whole', steps: history.length };
    const staysAway = new Set<string>();
    for (const school of new Set(records.map((record) => record.school))) {
      const gone = records.flatMap(({ id, school: own, deleted }) =>
        own === school && deleted !== true && here.get(id)?.deleted === true ? [id] : [],
      );
      const byPeople = await removedByPeople(database, school, gone);
      for (const id of gone) if (!byPeople.has(id)) staysAway.add(id);
    }
    const differences = await whatDiffers(database, { records, history, staysAway });
    return { is: 'in-place', differences, staysAway };
  });
}

function nameOf(record: StoredRecord | undefined): string {
  return schoolIn(record?.body)?.name ?? '';
}

function yearOf({ id, kind, body }: StoredRecord): readonly (readonly [string, string])[] {
  const cycle = kind === 'cycle' ? cycleIn(body) : undefined;
  return cycle === undefined ? [] : [[id, schoolYearName(cycle.schoolYear)]];
}
