import { useId } from 'react';

import { levelKeys, STATE_KEYS } from '#domain/assessment/entry-keys.ts';
import { CONFIDENCES } from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { IndicatorPlace } from '#domain/ic-map/indicator.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';
import type { DraftTexts } from '#platform/drafts.ts';
import { SelectField, type SelectOption } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import styles from './EntryGrid.module.css';
import { cellName, levelText, type Cell } from './typed-cells.ts';

type EntryRowProps = {
  readonly map: IcMap;
  readonly place: IndicatorPlace;
  /** From 0, among the rows that are shown. */
  readonly row: number;
  readonly texts: DraftTexts;
  readonly onType: (cell: Cell, text: string) => void;
};

/** One indicator of a paper sheet. */
export function EntryRow({ map, place, row, texts, onType }: EntryRowProps) {
  const id = useId();
  const { indicator, position } = place;
  const text = (cell: Cell) => texts[cellName(indicator.code, cell)] ?? '';
  const field = (cell: Cell) => ({
    label: t(`paper.cell-${cell}`),
    value: text(cell),
    'data-at': `${row}/${cell}`,
    onChange: (value: string) => onType(cell, value),
  });
  return (
    <li>
      <fieldset className={styles.row} aria-labelledby={id}>
        <p className={styles.legend} id={id}>
          <span className={styles.number}>{position}</span>{' '}
          <span className={styles.code}>{indicator.code}</span>{' '}
          <span className={styles.statement}>{mapWording(indicator.statement)}</span>
        </p>
        <div className={styles.cell} data-typed={text('existing') !== ''}>
          <SelectField {...field('existing')} options={existingOptions(map)} />
        </div>
        <div className={styles.cell} data-typed={text('desired') !== ''}>
          <SelectField {...field('desired')} options={desiredOptions(map)} />
        </div>
        <div className={styles.cell} data-typed={text('confidence') !== ''}>
          <SelectField {...field('confidence')} options={confidenceOptions()} />
        </div>
        <div className={styles.cell} data-typed={text('note') !== ''}>
          <TextField {...field('note')} maxLength={LONGEST_NOTE} />
        </div>
      </fieldset>
    </li>
  );
}

/** As many characters as a note may have. */
const LONGEST_NOTE = 5000;

/** The key comes first: typing it finds the option where single keys are off, too. */
function option(value: string, key: string, words: string): SelectOption {
  return { value, label: t('paper.option', { key, words }) };
}

function desiredOptions(map: IcMap): readonly SelectOption[] {
  return [
    { value: '', label: t('paper.not-ticked') },
    ...levelKeys(map).map(({ key, level: { id, rank, name } }) =>
      option(levelText(id), key, rank < 10 ? name : levelInWords(map, id)),
    ),
  ];
}

function existingOptions(map: IcMap): readonly SelectOption[] {
  const lowest = lowestLevelName(map);
  return [
    ...desiredOptions(map),
    option('not-yet', STATE_KEYS['not-yet'], t('level.not-yet', { level: lowest })),
    option('cant-tell', STATE_KEYS['cant-tell'], t('paper.cant-tell')),
    option('not-applicable', STATE_KEYS['not-applicable'], t('level.not-applicable')),
  ];
}

function confidenceOptions(): readonly SelectOption[] {
  return [
    { value: '', label: t('paper.not-ticked') },
    ...CONFIDENCES.map((confidence, index) =>
      option(confidence, String(index + 1), t(`paper.sure-${confidence}`)),
    ),
  ];
}
