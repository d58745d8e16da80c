import { levelKeys, STATE_KEYS } from '#domain/assessment/entry-keys.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { KeyCap } from '#ui/KeyCap.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Paper.module.css';

type KeyLegendProps = {
  readonly map: IcMap;
  readonly isQuick: boolean;
  readonly onQuick: (isQuick: boolean) => void;
};

/** The keys of the sheet, each with its words, and the switch for those who would rather have plain fields. */
export function KeyLegend({ map, isQuick, onQuick }: KeyLegendProps) {
  const keys = [
    ...levelKeys(map).map(({ key, level: { id, name, rank } }) => ({
      key,
      words: rank < 10 ? name : levelInWords(map, id),
    })),
    { key: STATE_KEYS['not-yet'], words: t('level.not-yet', { level: lowestLevelName(map) }) },
    { key: STATE_KEYS['cant-tell'], words: t('paper.cant-tell') },
    { key: STATE_KEYS['not-applicable'], words: t('level.not-applicable') },
  ];
  return (
    <Card as="section" labelledBy="keys">
      <div className={parts.section}>
        <h2 id="keys">{t('paper.keys-title')}</h2>
        <dl className={styles.keys}>
          {keys.map(({ key, words }) => (
            <div key={key}>
              <dt>
                <KeyCap name={key} />
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <ChoiceField
          type="checkbox"
          label={t('paper.quick')}
          hint={t(isQuick ? 'paper.quick-on' : 'paper.quick-off')}
          checked={isQuick}
          onChange={onQuick}
        />
      </div>
    </Card>
  );
}
