import { useEffect, useId, useRef } from 'react';

import type { EvidenceLink } from '#domain/evidence/evidence.ts';
import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { useShownChoice } from '#saving/shown-choice.ts';
import { SelectField } from '#ui/SelectField.tsx';

import styles from './IndicatorChoice.module.css';

/** How many of the pieces in hand are evidence for an indicator, and the level that all of them name. */
export type Sorted = { readonly count: number; readonly of: number; readonly level: string };

type IndicatorLineProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly sorted: Sorted;
  readonly disabled: boolean;
  readonly onSort: (link: EvidenceLink, isFor: boolean) => Promise<boolean>;
};

/** One indicator to choose; once it is, the level whose statements the pieces support, with its words. */
export function IndicatorLine({ map, indicator, sorted, disabled, onSort }: IndicatorLineProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { count, of } = sorted;
  const link = { map: map.id, indicator: indicator.code };
  const { shown: isChosen, choose } = useShownChoice(count > 0 && count === of, (isFor) =>
    onSort(link, isFor),
  );
  const { shown: level, choose: chooseLevel } = useShownChoice(sorted.level, (chosen) =>
    onSort(chosen === '' ? link : { ...link, level: chosen }, true),
  );
  const isMixed = count > 0 && count < of;
  const descriptor = indicator.descriptors[level];

  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);

  return (
    <div className={styles.line} data-chosen={isChosen}>
      <input
        ref={box}
        id={id}
        type="checkbox"
        className={styles.box}
        checked={isChosen}
        disabled={disabled}
        onChange={(event) => choose(event.target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}{' '}
        {isMixed && <span className={styles.mixed}>{t('evidence.for-some', { count, of })}</span>}
      </label>
      {isChosen && (
        <div className={styles.level}>
          <SelectField
            label={t('evidence.level')}
            value={level}
            disabled={disabled}
            options={[
              { value: '', label: t('evidence.level-any') },
              ...levelsAscending(map).map(({ id: value, rank, name }) => ({
                value,
                label: t('evidence.level-named', { rank: String(rank), name }),
              })),
            ]}
            onChange={chooseLevel}
          />
          {descriptor !== undefined && <DescriptorText descriptor={descriptor} />}
        </div>
      )}
    </div>
  );
}
