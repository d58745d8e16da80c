import { momentInWords } from '#i18n/dates.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import { goBack, type SchoolToGoBack } from '#storage/backups/go-back.ts';
import { restoreWhole } from '#storage/backups/restore-whole.ts';
import type { SchoolDifference } from '#storage/backups/what-differs.ts';

import type { OpenedFile } from './look-at-file.ts';
import { takeFiles, type MergeFault, type MergeTools } from './merge-file.ts';

/** What became of going back to what a file holds. */
export type Restored =
  | {
      readonly is: 'restored';
      /** Nothing was here before: so all of the file is here, with its history. */
      readonly isWhole: boolean;
      readonly schools: readonly RestoredSchool[];
      /** Files of evidence that were taken in. */
      readonly files: number;
    }
  /** Nothing was changed. */
  | { readonly is: 'not-restored'; readonly why: RestoreFailure };

export interface RestoredSchool {
  readonly id: string;
  readonly name: string | undefined;
  readonly isRemoved: boolean;
  /** The step that can be taken back. */
  readonly step: string | undefined;
}

export type RestoreFailure =
  | MergeFault
  /** No backup of how things are now could be made first. */
  | { readonly tag: 'no-safety-backup' }
  /** Something was written here meanwhile. */
  | { readonly tag: 'not-empty' };

type RestoreTools = Omit<MergeTools, 'bringBack'>;

/**
 * Goes back to what a backup’s file holds. First the files of evidence, each proved, then everything in one write: a device
 * on which nothing is gets all of it as it was; where there is work, a backup of it is made, and the schools that were
 * chosen (by id) say again what they say in the file, each of them a step that can be taken back.
 */
export async function restoreFile(
  opened: OpenedFile,
  chosen: ReadonlySet<string>,
  tools: RestoreTools,
): Promise<Restored> {
  const { checked, restorable } = opened;
  const { storage } = tools;
  const isWhole = restorable?.is === 'whole';
  if (!isWhole) {
    try {
      await askForBackup(storage.database, 'before-going-back');
    } catch {
      return failed({ tag: 'no-safety-backup' });
    }
  }
  const taken = await takeFiles(checked.evidence, tools);
  if ('why' in taken) return failed(taken.why);
  if (restorable?.is !== 'in-place') {
    const result = await restoreWhole(storage, checked);
    if (!result.ok) {
      const { error } = result;
      return failed(error.tag === 'not-empty' ? { tag: 'not-empty' } : { tag: 'commit', error });
    }
    // All of it is back, whether that could be noted or not.
    await noteAsCopy(opened, tools).catch(() => undefined);
    const schools = opened.schools.map(({ id, name }) => ({
      id,
      name,
      isRemoved: false,
      step: undefined,
    }));
    return { is: 'restored', isWhole: true, schools, files: taken.files };
  }
  const going = restorable.differences.filter(({ school }) => chosen.has(school));
  const moment = momentInWords(Date.parse(checked.manifest.madeAt));
  const result = await goBack(storage, {
    past: checked.records,
    history: checked.device?.history,
    staysAway: restorable.staysAway,
    schools: going.map((difference) => toGoBack(difference, moment)),
  });
  if (!result.ok) return failed({ tag: 'commit', error: result.error });
  const { steps } = result.value;
  const schools = going.map(({ school, name, isInBackup }) => ({
    id: school,
    name,
    isRemoved: !isInBackup,
    step: steps.get(school),
  }));
  return { is: 'restored', isWhole: false, schools, files: taken.files };
}

function toGoBack({ school, name, isInBackup }: SchoolDifference, moment: string): SchoolToGoBack {
  return isInBackup
    ? { school, as: 'in-backup', label: { what: 'gone-back', subject: moment } }
    : { school, as: 'remove', label: { what: 'school-removed', subject: name ?? '' } };
}

/** The file that all of it came from is a copy outside this browser. */
async function noteAsCopy({ checked }: OpenedFile, { storage }: RestoreTools): Promise<void> {
  const at = Date.parse(checked.manifest.madeAt);
  const row = await storage.read((database) => database.meta.get('writes'));
  if (row?.key === 'writes' && !Number.isNaN(at)) lastCopy.note({ at, writes: row.value });
}

function failed(why: RestoreFailure): Restored {
  return { is: 'not-restored', why };
}
