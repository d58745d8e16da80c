import { t } from '#i18n/translate.ts';

import type { Binder, BinderIndicatorWords, PieceWords } from './binder.ts';

/**
 * The list of a binder, for a spreadsheet: a row for every piece under every indicator, and one for an indicator
 * or a standard that has none. The first row holds the headings.
 */
export function binderRows(binder: Binder): readonly (readonly string[])[] {
  const rows = binder.parts.flatMap((part) => {
    const about = part.statement === '' ? part.heading : `${part.heading}: ${part.statement}`;
    if (part.indicators.length === 0) return [[about, ...NO_INDICATOR, part.none, ...NO_PIECE]];
    return part.indicators.flatMap((indicator) => {
      const head = [about, ...indicatorCells(indicator)];
      return indicator.pieces.length === 0
        ? [[...head, indicator.none || part.none, ...NO_PIECE]]
        : indicator.pieces.map((piece) => [...head, ...pieceCells(piece)]);
    });
  });
  const loose = binder.unsorted.map((piece) => [
    t('binder.unsorted'),
    ...NO_INDICATOR,
    ...pieceCells(piece),
  ]);
  return [HEADINGS.map((heading) => t(`binder.list-${heading}`)), ...rows, ...loose];
}

const HEADINGS = [
  'standard',
  'indicator',
  'existing',
  'desired',
  'rationale',
  'piece',
  'date',
  'kind',
  'supports',
  'note',
  'address',
  'file',
  'state',
  'hash',
] as const;

const NO_INDICATOR = ['', '', '', ''];
const NO_PIECE = ['', '', '', '', '', '', '', ''];

function indicatorCells(indicator: BinderIndicatorWords): readonly string[] {
  const { code, statement, existing, desired, rationale } = indicator;
  return [`${code} ${statement}`, existing.words, desired.words, rationale.join('\n')];
}

function pieceCells({ title, on, kind, supports, text, what }: PieceWords): readonly string[] {
  const address = what.is === 'link' ? what.url : '';
  const file = what.is === 'file' ? what.path : what.is === 'missing-file' ? what.name : '';
  const remark = what.is === 'missing-file' ? what.why : what.is === 'file' ? what.caution : '';
  const hash = what.is === 'file' || what.is === 'missing-file' ? what.hash : '';
  return [title, on, kind, supports, text.join('\n'), address, file, remark, hash];
}
