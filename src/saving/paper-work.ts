import '#i18n/en/binder.ts';
import '#i18n/en/board.ts';
import '#i18n/en/compare.ts';
import '#i18n/en/district.ts';
import '#i18n/en/level.ts';
import '#i18n/en/levels-table.ts';
import '#i18n/en/report.ts';
import '#i18n/en/year.ts';
import type { SchoolFacts, SchoolsInView } from '#domain/schools/school-facts.ts';
import { csvText, UTF8_MARK } from '#exchange/csv.ts';
import { writeWorkbook } from '#exchange/workbook.ts';
import type { BinderSource } from '#report/binder-model.ts';
import type { DistrictReport } from '#report/district.ts';
import { levelsOfSchool } from '#report/levels-of-school.ts';
import { levelsSheets } from '#report/levels-sheets.ts';
import { levelsHeads, levelsRows, type SchoolLevels } from '#report/levels-table.ts';
import { makeDistrictPdf, type DistrictPdf } from '#report/make-district-pdf.ts';
import type { ReportFonts } from '#report/report-fonts.ts';

import { binderIndexes, type BinderIndexes } from './binder-indexes.ts';

/** What is made of records away from the page, and of what. */
export interface PaperWork {
  readonly 'binder-indexes': {
    readonly asked: { readonly source: BinderSource; readonly fonts: ReportFonts };
    readonly made: BinderIndexes;
  };
  readonly 'district-pdf': {
    readonly asked: { readonly report: DistrictReport; readonly fonts: ReportFonts };
    readonly made: DistrictPdf;
  };
  readonly 'levels-csv': { readonly asked: LevelsAsked; readonly made: Blob };
  readonly 'levels-workbook': { readonly asked: LevelsAsked; readonly made: Blob };
}

interface LevelsAsked {
  readonly schools: readonly SchoolFacts[];
  readonly maps: SchoolsInView['maps'];
}

export type PaperKind = keyof PaperWork;

type Makers = {
  readonly [Kind in PaperKind]: (
    asked: PaperWork[Kind]['asked'],
    onProgress: (schools: number) => void,
  ) => PaperWork[Kind]['made'] | Promise<PaperWork[Kind]['made']>;
};

/** How each is made; tells how many schools are done. Slow for a page: from half a second to many. */
export const paperMakers: Makers = {
  'binder-indexes': ({ source, fonts }) => binderIndexes(source, fonts),
  'district-pdf': ({ report, fonts }, onProgress) => makeDistrictPdf(report, fonts, onProgress),
  'levels-csv': (asked, onProgress) =>
    new Blob([...csvPieces(levelsOf(asked, onProgress))], { type: 'text/csv' }),
  'levels-workbook': (asked, onProgress) => {
    // All schools are gone through once to count their rows, and then once for each sheet.
    let [round, rounds] = [-1, Infinity];
    const sheets = levelsSheets(
      levelsOf(asked, (index) => {
        if (index === 0) round += 1;
        onProgress(Math.floor((round * asked.schools.length + index) / rounds));
      }),
    );
    rounds = sheets.length + 1;
    return writeWorkbook(sheets);
  },
};

/** Schools with their levels, one after another, as often as they are gone through; tells how many are done of each time. */
function levelsOf(
  { schools, maps }: LevelsAsked,
  onProgress: (schools: number) => void,
): Iterable<SchoolLevels> {
  return {
    *[Symbol.iterator]() {
      for (const [index, school] of schools.entries()) {
        yield levelsOfSchool(school, maps);
        if (index % TOLD === 0) onProgress(index);
      }
    },
  };
}

/** Schools after which progress is told. */
const TOLD = 20;

function* csvPieces(schools: Iterable<SchoolLevels>): Generator<string> {
  yield csvText([levelsHeads()]);
  for (const school of schools) {
    yield csvText(levelsRows(school).map((row) => row.map(String))).slice(UTF8_MARK.length);
  }
}
