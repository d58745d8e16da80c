import { movesBetween } from '#domain/comparison/move.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import '#i18n/en/levels-table.ts';
import { t } from '#i18n/translate.ts';
import type { CompareLook } from '#platform/compare-addresses.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { levelsTable } from '#report/levels-table.ts';
import parts from '#ui/PageParts.module.css';
import { Card } from '#ui/Card.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';

import { rowsOverYears } from '#domain/comparison/all-years.ts';
import styles from './Compare.module.css';
import { LevelKey } from './LevelKey.tsx';
import { movedInWords } from '#report/move-words.ts';
import { pairNames } from '#report/year-words.ts';
import { yearsTable } from './tables-to-take.ts';
import type { SchoolInYears } from './years-of-school.ts';
import { YearsShown, yearsShown, yearsWanted } from './YearsShown.tsx';
import { YearsList } from './YearsList.tsx';
import { YearsTable } from './YearsTable.tsx';

type YearsViewProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

/** All years side by side: a table whose cells carry number, bars and shade; on a phone a list. */
export function YearsView({ view, look }: YearsViewProps) {
  const isNarrow = useNarrowScreen();
  const { years } = yearsShown(view, look);
  const outcomes = rowsOverYears(years);
  return (
    <>
      <SinceTheFirst years={years} />
      <YearsShown view={view} look={look} />
      <LevelKey years={years} />
      {isNarrow ? (
        <YearsList years={years} outcomes={outcomes} />
      ) : (
        <Card padding="none">
          <YearsTable years={years} outcomes={outcomes} />
        </Card>
      )}
      <TakeAway
        title={t('compare.take-years', { school: view.school.name })}
        table={() => yearsTable(years, outcomes)}
      />
      <EveryRow view={view} look={look} />
    </>
  );
}

/** What moved from the first of these years to the last, in one sentence. */
function SinceTheFirst({ years }: { readonly years: readonly ComparedYear[] }) {
  const [from] = years;
  const to = years.at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  const moves = movesBetween(from.year, to.year);
  const isLiving = to.standing === 'living';
  return (
    <p className={styles.sentence}>
      {movedInWords(moves, { since: pairNames({ from, to })[0], isLiving })}
    </p>
  );
}

/** Every level of every year on every map, as spreadsheets count it: a row a year and indicator. */
function EveryRow({ view: { school, years }, look }: YearsViewProps) {
  const rows = () => [{ ...school, years: yearsWanted(years, look) }];
  return (
    <div data-screen-only>
      <Card as="section" labelledBy="every-row">
        <div className={parts.section}>
          <h2 id="every-row">{t('compare.rows-heading')}</h2>
          <p className={parts.words}>{t('compare.rows-words')}</p>
          <TakeAway
            title={t('compare.take-rows', { school: school.name })}
            table={() => levelsTable(rows())}
            workbook={async () => {
              const { levelsSheets } = await import('#report/levels-sheets.ts');
              const { writeWorkbook } = await import('#exchange/workbook.ts');
              return writeWorkbook(levelsSheets(rows()));
            }}
          />
        </div>
      </Card>
    </div>
  );
}
