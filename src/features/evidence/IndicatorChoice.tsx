import { useState } from 'react';

import type { EvidenceLink } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { indicatorsOf, type IndicatorPlace } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { Fieldset } from '#ui/Fieldset.tsx';
import { TextField } from '#ui/TextField.tsx';

import { folded } from '#i18n/folded.ts';
import styles from './IndicatorChoice.module.css';
import { IndicatorLine, type Sorted } from './IndicatorLine.tsx';

type IndicatorChoiceProps = {
  readonly maps: readonly IcMap[];
  /** What is being sorted; at least one. */
  readonly pieces: readonly Piece[];
  readonly disabled: boolean;
  /** Makes all the pieces evidence for an indicator (with that level), or takes them from it. */
  readonly onSort: (link: EvidenceLink, isFor: boolean) => Promise<boolean>;
};

/** Which indicators pieces are evidence for, in the words of the map; one piece serves many. */
export function IndicatorChoice({ maps, pieces, disabled, onSort }: IndicatorChoiceProps) {
  const [words, setWords] = useState('');
  const found = maps.map((map) => ({ map, places: placesWith(map, words) }));
  const count = found.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <Fieldset legend={t('evidence.indicators')} hint={t('evidence.indicators-hint')}>
      <div className={styles.choice}>
        <TextField
          type="search"
          label={t('evidence.find-indicator')}
          value={words}
          maxLength={100}
          onChange={setWords}
        />
        <p role="status" className={styles.status}>
          {words.trim() !== '' && t('evidence.indicators-found', { count })}
        </p>
        <div className={styles.list}>
          {found.map(({ map, places }) => (
            <div key={map.id}>
              {maps.length > 1 && places.length > 0 && <p className={styles.title}>{map.title}</p>}
              {places.map((place) => (
                <IndicatorLine
                  key={place.indicator.code}
                  map={map}
                  indicator={place.indicator}
                  sorted={sortedOf(pieces, map.id, place.indicator.code)}
                  disabled={disabled}
                  onSort={onSort}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </Fieldset>
  );
}

/** The indicators that hold every typed word in their code, their role or their words. */
function placesWith(map: IcMap, words: string): readonly IndicatorPlace[] {
  const typed = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return indicatorsOf(map).filter(({ indicator, role, outcome }) => {
    const parts = [indicator.code, mapWording(indicator.statement), role?.name, outcome.code];
    const text = folded(parts.join(' '));
    return typed.every((word) => text.includes(word));
  });
}

/** How many of the pieces are for an indicator, and the level that they agree on. */
function sortedOf(pieces: readonly Piece[], map: string, indicator: string): Sorted {
  const links = pieces.flatMap((piece) =>
    piece.links.filter((link) => link.map === map && link.indicator === indicator),
  );
  const levels = new Set(links.map(({ level }) => level ?? ''));
  const [level = ''] = levels;
  return { count: links.length, of: pieces.length, level: levels.size === 1 ? level : '' };
}
