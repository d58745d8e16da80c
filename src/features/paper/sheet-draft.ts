import { useState } from 'react';

import { readDraft, writeDraft, type DraftTexts } from '#platform/drafts.ts';

import { cellName, type Cell } from './typed-cells.ts';

/** What is typed of a sheet and not handed in yet; it survives a reload. */
export interface SheetDraft {
  readonly texts: DraftTexts;
  readonly type: (code: string, cell: Cell, text: string) => void;
  /** It was handed in, or is not wanted. */
  readonly forget: () => void;
}

/** The sheet of one member in one cycle, as far as it is typed in this browser. */
export function useSheetDraft(cycle: string, member: string): SheetDraft {
  const key = draftKey(cycle, member);
  const [texts, setTexts] = useState(() => readDraft(key));
  return {
    texts,
    type(code, cell, text) {
      // A second tab may have typed into the same sheet: only this cell is changed.
      const { [cellName(code, cell)]: _, ...others } = { ...texts, ...readDraft(key) };
      const typed = text === '' ? others : { ...others, [cellName(code, cell)]: text };
      setTexts(typed);
      writeDraft(key, typed);
    },
    forget() {
      setTexts({});
      writeDraft(key, {});
    },
  };
}

/** Whether somebody has begun to type a member's sheet in. */
export function isBegun(cycle: string, member: string): boolean {
  return Object.keys(readDraft(draftKey(cycle, member))).length > 0;
}

/** The member's id is a part of its own: whoever takes the member out forgets the sheet too. */
function draftKey(cycle: string, member: string): string {
  return `${cycle}/sheet/${member}`;
}
