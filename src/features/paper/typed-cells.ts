import {
  CONFIDENCES,
  type Confidence,
  type MemberState,
} from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import type { SheetRating } from '#exchange/sheet-records.ts';
import type { DraftTexts } from '#platform/drafts.ts';

/** The cells of a row, in the order in which a sheet is read. */
export const CELLS = ['existing', 'desired', 'confidence', 'note'] as const;

export type Cell = (typeof CELLS)[number];

/** Under which name a cell is kept among the texts of a sheet. */
export function cellName(code: string, cell: Cell): string {
  return `${code}/${cell}`;
}

const AT = 'at:';

/** A level as the text of a cell. */
export function levelText(level: string): string {
  return AT + level;
}

/** An existing state as the text of a cell. */
export function stateText(state: MemberState): string {
  return state.is === 'at-level' ? levelText(state.level) : state.is;
}

/** What the texts of a sheet say of one indicator; texts that name nothing on this map say nothing. */
export function ratingOfTexts(map: IcMap, texts: DraftTexts, code: string): SheetRating {
  const text = (cell: Cell) => texts[cellName(code, cell)] ?? '';
  return {
    existing: stateOf(map, text('existing')),
    desired: levelOf(map, text('desired')),
    confidence: confidenceOf(text('confidence')),
    note: text('note'),
  };
}

/** Whether anything was typed of an indicator. */
export function saysSomething({ existing, desired, confidence, note }: SheetRating): boolean {
  return (
    existing !== undefined ||
    desired !== undefined ||
    confidence !== undefined ||
    note.trim() !== ''
  );
}

function stateOf(map: IcMap, text: string): MemberState | undefined {
  if (text === 'not-yet' || text === 'cant-tell' || text === 'not-applicable') return { is: text };
  const level = levelOf(map, text);
  return level === undefined ? undefined : { is: 'at-level', level };
}

function levelOf(map: IcMap, text: string): string | undefined {
  return text.startsWith(AT) ? levelById(map, text.slice(AT.length))?.id : undefined;
}

function confidenceOf(text: string): Confidence | undefined {
  return CONFIDENCES.find((one) => one === text);
}
