import { recordsOfSheet, type SheetMerge, type TypedSheet } from '#exchange/sheet-records.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { randomLetters } from '#platform/random-ids.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import type { TeamYear } from '#storage/live-year.ts';
import type { Storage } from '#storage/storage.ts';
import { showToast } from '#ui/toasts.ts';

const DEVICE_LETTERS = 12;

type SheetToHandIn = {
  readonly sheet: TypedSheet;
  /** The member's name. */
  readonly name: string;
  readonly merge: SheetMerge;
};

/** Hands a typed sheet in as its member, as one step that can be taken back; gives whether it is stored. */
export async function handInSheet(
  storage: Storage,
  { school, cycle, records: existing }: TeamYear,
  { sheet, name, merge }: SheetToHandIn,
): Promise<boolean> {
  const now = systemClock();
  const device = randomLetters(DEVICE_LETTERS);
  const records = recordsOfSheet(sheet, { cycle, existing, merge, now, device });
  const label = { what: 'hand-in-received', subject: name } as const;
  // The stamp is far ahead only where what is here already is, and a person has said yes to that.
  const result = await storage.adopt({ label, records, takeAhead: true });
  if (!result.ok) {
    showToast({ text: notSavedInWords(result.error), tone: 'danger' });
    return false;
  }
  if (result.value.tag === 'ahead') return false;
  const { step, at } = result.value;
  offerUndo(storage, school.id, { ok: true, value: { step, at } }, t('paper.taken-in', { name }));
  return true;
}
