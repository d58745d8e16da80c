import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import { stateIn } from '#domain/comparison/year-on-map.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import type { StatePart } from './at-a-glance.ts';
import { indicatorPart } from './indicator-part.ts';
import { levelFacts } from './level-facts.ts';

/** An indicator’s code and words, by the later year’s map where it has it. */
export function indicatorWords(pair: YearPair, code: string) {
  const found =
    indicatorByCode(pair.to.year.map, code) ?? indicatorByCode(pair.from.year.map, code);
  return { code, statement: found === undefined ? '' : glanceWording(found.indicator.statement) };
}

/** `3, Refining and Expanding`. */
export function levelWords({ year }: ComparedYear, id: string): string {
  const level = levelFacts(year.map).find((one) => one.id === id);
  return level === undefined ? id : t('level.numbered', { rank: level.rank, name: level.name });
}

/** Where an indicator stood in a year; undefined where that year’s map doesn’t have it. */
export function statePart(one: ComparedYear, code: string): StatePart | undefined {
  return partOf(one, code)?.existing;
}

/** Both states of an indicator in a year. */
export function partOf({ year }: ComparedYear, code: string) {
  const found = indicatorByCode(year.map, code);
  if (found === undefined) return undefined;
  const { existing, desired } = stateIn(year, code);
  return indicatorPart(year.map, found.indicator, levelFacts(year.map), {
    rating: { indicator: code, existing, desired, rationale: '', ticked: [] },
    agreement: undefined,
  });
}

/** What is said where a year’s map doesn’t have an indicator. */
export function notOnMap(): StatePart {
  return { is: 'not-rated', words: t('compare.not-on-map') };
}
