import MiniSearch from 'minisearch';

import type { Descriptor, IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
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
  const texts = maps.flatMap(textsOf).map((text, id): LibraryText => ({ ...text, id }));
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

function textsOf(map: IcMap): readonly Omit<LibraryText, 'id'>[] {
  const glance = mapAddress(map.id);
  const paper = mapWhitePaperAddress(map.id);
  const at = (place: string, text: string, address: string) => ({ map, place, text, address });
  return [
    at(t('ic-map.standard'), mapWording(map.standard), glance),
    ...Object.values(map.purposes).map((text) => at(t('ic-map.purpose'), text, glance)),
    ...map.outcomes.map(({ code, statement }) =>
      at(t('ic-map.outcome', { code }), bothWordings(statement), glance),
    ),
    ...indicatorsOf(map).flatMap(({ indicator }) => [
      at(
        indicator.code,
        bothWordings(indicator.statement),
        mapTableAddress(map.id, indicator.code),
      ),
      ...levelsAscending(map).map(({ id, rank, name }) =>
        at(
          t('ic-map.cell', { code: indicator.code, rank, name }),
          textOf(indicator.descriptors[id] ?? []),
          mapTableAddress(map.id, indicator.code),
        ),
      ),
    ]),
    ...map.whitePaper.flatMap(({ heading, paragraphs }) =>
      paragraphs.map((text) => at(t('ic-map.paper-place', { heading }), text, paper)),
    ),
    ...map.glossary.map(({ term, quote }) =>
      at(t('ic-map.glossary-place', { term }), quote, mapGlossaryAddress(map.id)),
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
