import MiniSearch from 'minisearch';

import type { Descriptor, IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { versionToName } from '#domain/ic-map/version-to-name.ts';
import { glanceWording, mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import {
  mapAddress,
  mapGlossaryAddress,
  mapTableAddress,
  mapWhitePaperAddress,
} from '#platform/addresses.ts';

/** A text of the library and where it stands. */
interface LibraryText {
  readonly id: number;
  readonly map: IcMap;
  /** The page of the map that holds it: "White paper". */
  readonly part: string;
  /** "EC1.Leaders2, 3 Refining and Expanding". */
  readonly place: string;
  readonly text: string;
  readonly address: string;
}

/** A text that was found, with the words in it that were asked for, in lower case. */
export interface FoundText extends LibraryText {
  readonly terms: readonly string[];
}

export interface SearchIndex {
  /** The texts with all of the words (or their beginnings, or near spellings), best first. */
  readonly find: (words: string) => readonly FoundText[];
}

/** Indexes every text of the maps. */
export function searchIndexOf(maps: readonly IcMap[]): SearchIndex {
  const texts = maps
    .flatMap((map) => textsOf(map, versionToName(map, maps)))
    .map((text, id): LibraryText => ({ ...text, id }));
  const index = new MiniSearch<LibraryText>({ fields: ['place', 'text'] });
  index.addAll(texts);
  return {
    find: (words) =>
      index
        .search(words, {
          prefix: true,
          // One letter off in a word of five or more.
          fuzzy: (term) => (term.length >= 5 ? 1 : false),
          combineWith: 'AND',
          boost: { place: 2 },
        })
        .flatMap((result) => {
          const text = texts[Number(result.id)];
          return text === undefined ? [] : [{ ...text, terms: result.terms }];
        }),
  };
}

function textsOf(map: IcMap, version: string | undefined): readonly Omit<LibraryText, 'id'>[] {
  const textsIn = (part: string, texts: readonly (readonly [string, string, string])[]) =>
    texts.map(([place, text, address]) => ({ map, part, place, text, address }));
  const glance = mapAddress(map.id, version);
  const table = mapTableAddress(map.id, undefined, version);
  const paper = mapWhitePaperAddress(map.id, version);
  const glossary = mapGlossaryAddress(map.id, version);
  return [
    ...textsIn(t('ic-map.glance'), [
      [t('ic-map.standard'), mapWording(map.standard), glance],
      [t('ic-map.purpose-glance'), map.purposes.atAGlance, glance],
      ...map.outcomes.map(
        ({ code, statement }) =>
          [t('ic-map.outcome', { code }), bothWordings(statement), glance] as const,
      ),
    ]),
    ...textsIn(t('ic-map.table'), [
      [t('ic-map.purpose-table'), map.purposes.map, table],
      ...indicatorsOf(map).flatMap(({ indicator }) => indicatorTexts(map, indicator, version)),
    ]),
    ...textsIn(t('ic-map.white-paper'), [
      [t('ic-map.white-paper'), map.purposes.whitePaper, paper],
      ...map.whitePaper.flatMap(({ heading, paragraphs }) =>
        paragraphs.map((text) => [heading, text, paper] as const),
      ),
    ]),
    ...textsIn(
      t('ic-map.glossary'),
      map.glossary.map(({ term, quote }) => [term, quote, glossary] as const),
    ),
  ];
}

function indicatorTexts(map: IcMap, indicator: Indicator, version: string | undefined) {
  const address = mapTableAddress(map.id, indicator.code, version);
  return [
    [indicator.code, bothWordings(indicator.statement), address] as const,
    ...levelsAscending(map).map(
      ({ id, rank, name }) =>
        [
          t('ic-map.cell', { code: indicator.code, rank, name }),
          textOf(indicator.descriptors[id] ?? []),
          address,
        ] as const,
    ),
  ];
}

function bothWordings(wording: IcMap['standard']): string {
  const glance = glanceWording(wording);
  const onMap = mapWording(wording);
  return glance === onMap ? glance : `${onMap} ${glance}`;
}

function textOf(descriptor: Descriptor): string {
  return descriptor
    .flatMap((block) => (block.type === 'text' ? [block.text] : block.items))
    .join(' ');
}
