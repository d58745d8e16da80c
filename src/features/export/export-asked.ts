import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { FileFor } from '#exchange/icmap/for-purpose.ts';
import type { Purpose } from '#exchange/icmap/manifest.ts';
import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';

/** What is chosen on the screen; what a choice of purpose has no use for is kept and not asked. */
export interface ExportAsked {
  readonly purpose: Purpose;
  readonly school: string | undefined;
  /** A cycle’s id; all years where it is undefined. */
  readonly cycle: string | undefined;
  readonly withNames: boolean;
  readonly withEvidence: boolean;
  /** Seals the file; empty for none. */
  readonly passphrase: string;
}

/** Shorter ones are found by trying. */
export const SHORTEST_PASSPHRASE = 10;

/** Whether a passphrase is begun and too short to seal a file. */
export function isTooShort({ passphrase }: ExportAsked): boolean {
  return passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE;
}

/** What goes into the file; undefined while no school is chosen for it. */
export function fileForOf(asked: ExportAsked): FileFor | undefined {
  const { purpose, school, cycle, withNames } = asked;
  if (purpose === 'backup') return { is: 'backup' };
  if (school === undefined) return undefined;
  return purpose === 'coach'
    ? { is: 'coach', school, withNames }
    : { is: 'colleague', school, cycle, withNames };
}

/** Whether files of evidence go in; a coach gets none. */
export function takesEvidence({ purpose, withEvidence }: ExportAsked): boolean {
  return purpose !== 'coach' && withEvidence;
}

/** A name by which a person finds the file again next year. `on`: the local date. */
export function exportFileName(
  { purpose, cycle }: ExportAsked,
  { school, cycles, on }: { school?: School | undefined; cycles: readonly Cycle[]; on: string },
): string {
  const year = cycles.find(({ id }) => id === cycle)?.schoolYear;
  const whose = school?.name ?? '';
  const words =
    purpose === 'colleague' && year !== undefined
      ? t('export.name-colleague-year', { school: whose, year: schoolYearName(year), date: on })
      : t(`export.name-${purpose}`, { school: whose, date: on });
  return safeFileName(words, 'icmap');
}
