import { useId } from 'react';

import type { MergeCounts } from '#exchange/icmap/preview-icmap.ts';
import type { RecordGroup } from '#exchange/icmap/record-groups.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import parts from '#ui/PageParts.module.css';
import side from '#ui/SideBySide.module.css';

import type { SchoolInFile } from './look-at-file.ts';
import { countsInWords } from './counts-words.ts';
import styles from './OpenFile.module.css';

type SchoolInFileCardProps = {
  readonly school: SchoolInFile;
  readonly isBroughtBack: boolean;
  readonly onBringBack: (isWanted: boolean) => void;
};

const COLUMNS = ['fresh', 'changed', 'removed', 'same', 'older', 'removedHere'] as const;

/** What a file would change in one school: in a sentence, and by year and kind in numbers. */
export function SchoolInFileCard({ school, isBroughtBack, onBringBack }: SchoolInFileCardProps) {
  const { preview, mayComeBack, wasRemoved } = school;
  const { counts } = preview;
  // Not from the school’s id, which a file may bring with blanks in it.
  const heading = useId();
  const columns = COLUMNS.filter((column) => counts[column] > 0);
  return (
    <Card as="section" labelledBy={heading}>
      <div className={side.section}>
        <h2 id={heading}>
          <bdi>{titleOf(school)}</bdi>
        </h2>
        <p className={parts.words}>{countsInWords(counts)}</p>
        {mayComeBack.size > 0 && (
          <ChoiceField
            type="checkbox"
            label={
              wasRemoved
                ? t('opening.bring-school-back')
                : t('opening.bring-back', { count: mayComeBack.size })
            }
            hint={t('opening.bring-back-hint')}
            checked={isBroughtBack}
            onChange={onBringBack}
          />
        )}
        {columns.length > 0 && (
          <div className={styles.scroll}>
            <table className={side.table}>
              <caption className={side.caption}>{t('opening.table-caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('opening.column-what')}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col" className={styles.number}>
                      {t(`opening.column-${KEBAB[column]}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              {inOrder(school).map(([year, groups]) => (
                <YearRows
                  key={year}
                  name={yearInWords(school, year)}
                  groups={groups}
                  columns={columns}
                />
              ))}
            </table>
          </div>
        )}
      </div>
    </Card>
  );
}

const KEBAB = {
  fresh: 'fresh',
  changed: 'changed',
  removed: 'removed',
  same: 'same',
  older: 'older',
  removedHere: 'removed-here',
} as const;

type YearRowsProps = {
  /** Empty where there is but one part. */
  readonly name: string;
  readonly groups: ReadonlyMap<RecordGroup, MergeCounts>;
  readonly columns: readonly (typeof COLUMNS)[number][];
};

function YearRows({ name, groups, columns }: YearRowsProps) {
  return (
    <tbody>
      {name !== '' && (
        <tr>
          <th scope="rowgroup" colSpan={columns.length + 1} className={styles.year}>
            {name}
          </th>
        </tr>
      )}
      {[...groups].map(([group, counts]) => (
        <tr key={group}>
          <th scope="row">{t(`contents.group-${group}`)}</th>
          {columns.map((column) => (
            <td key={column} className={styles.number} data-zero={counts[column] === 0}>
              {counts[column]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** What belongs to no year first, then the newest year first. */
function inOrder({ preview, yearNames }: SchoolInFile) {
  const nameOf = (year: string) => (year === '' ? '~' : (yearNames.get(year) ?? ''));
  return [...preview.byYear].toSorted(([a], [b]) => (nameOf(a) > nameOf(b) ? -1 : 1));
}

function yearInWords({ isLibrary, yearNames }: SchoolInFile, year: string): string {
  if (isLibrary) return '';
  return year === '' ? t('opening.all-years') : (yearNames.get(year) ?? t('opening.other-year'));
}

function titleOf({ isLibrary, name }: SchoolInFile): string {
  if (isLibrary) return t('opening.all-maps');
  return name === '' ? t('opening.unnamed') : name;
}
