import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import {
  MOST_CSV,
  readCrosswalkCsv,
  type CrosswalkCsvError,
  type ReadCrosswalk,
} from '#exchange/crosswalk-csv.ts';
import { HEADINGS } from '#exchange/crosswalk-columns.ts';
import { decodeCsv } from '#exchange/csv.ts';
import { t } from '#i18n/translate.ts';

/** What came of a CSV file that a person chose. */
export type CrosswalkFile =
  | { readonly is: 'read'; readonly file: string; readonly read: ReadCrosswalk }
  /** Why not, in a sentence. */
  | { readonly is: 'refused'; readonly why: string };

/** Reads a CSV file of standards against a map; never rejects. */
export async function readCrosswalkFile(file: File, map: IcMap): Promise<CrosswalkFile> {
  if (file.size > MOST_CSV.bytes) return refused(t('crosswalk.csv-too-large'));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(t('crosswalk.csv-unreadable'));
  }
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const read = readCrosswalkCsv(decodeCsv(bytes), { id: map.id, codes });
  if (!read.ok) return refused(errorInWords(read.error));
  if (read.value.standards.length === 0 && read.value.faults.length === 0) {
    const column = read.value.columns.code ?? HEADINGS[3];
    return refused(t('crosswalk.csv-no-standards', { column }));
  }
  const name = read.value.name === '' ? withoutEnding(file.name) : read.value.name;
  return { is: 'read', file: file.name, read: { ...read.value, name } };
}

function refused(why: string): CrosswalkFile {
  return { is: 'refused', why };
}

function errorInWords(error: CrosswalkCsvError): string {
  switch (error.tag) {
    case 'empty':
    case 'not-csv':
      return t(`crosswalk.csv-${error.tag}`);
    case 'no-code-column': {
      const headings = error.headings.slice(0, 12).join(', ');
      return t('crosswalk.csv-no-code-column', {
        headings: headings === '' ? t('crosswalk.csv-no-headings') : headings.slice(0, 300),
      });
    }
    case 'too-many-rows':
      return t('crosswalk.csv-too-many-rows', { most: error.most });
  }
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '').slice(0, 200) || name.slice(0, 200);
}
