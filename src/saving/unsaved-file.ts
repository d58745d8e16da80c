import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Change } from '#domain/records/record.ts';
import '#i18n/en/history.ts';
import '#i18n/en/unsaved.ts';
import { dayInFull, momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import { safeFileName } from '#platform/save-file.ts';

import { keptText } from './kept-text.ts';
import type { UnsavedEdit } from './unsaved-edits.ts';

/** Whose edits go into the file: what a member said alone is for nobody else to read. */
export type WhoseEdits = 'team' | { readonly member: string };

/**
 * A text file with everything said in this tab that is not stored: for people to read and enter again, and below
 * that as JSON, to the letter. Undefined where there is nothing.
 */
export function unsavedFile(
  edits: readonly UnsavedEdit[],
  { whose, now }: { readonly whose: WhoseEdits; readonly now: number },
): File | undefined {
  const entries = edits.flatMap((edit) => entryOf(edit, whose) ?? []);
  if (entries.length === 0) return undefined;
  const text = [
    t('unsaved.title'),
    t('unsaved.made-at', { moment: momentInWords(now) }),
    '',
    ...entries.flatMap(({ what, year, lines }, index) => [
      t('unsaved.entry', { number: index + 1, what, year }),
      ...lines.map((line) => `   ${line}`),
      '',
    ]),
    t('unsaved.for-helpers'),
    JSON.stringify(
      entries.map(({ stored }) => stored),
      undefined,
      1,
    ),
    '',
  ].join('\r\n');
  const name = safeFileName(t('unsaved.file-name', { day: dayInFull(now) }), 'txt');
  return new File([text], name, { type: 'text/plain;charset=utf-8' });
}

interface Entry {
  readonly what: string;
  readonly year: string;
  readonly lines: readonly string[];
  /** To the letter. */
  readonly stored: unknown;
}

function entryOf(edit: UnsavedEdit, whose: WhoseEdits): Entry | undefined {
  const { cycle, indicator, key } = edit;
  const by = whose === 'team' ? 'team' : whose.member;
  const year = schoolYearName(cycle.schoolYear);
  if (edit.state.is === 'unfit') {
    const isTheirs = whose === 'team' ? edit.own !== true : key.includes(`/${whose.member}/`);
    const text = isTheirs ? keptText(key)?.text : undefined;
    if (text === undefined) return undefined;
    const what = t('unsaved.too-long', { code: indicator });
    return { what, year, lines: text.split('\n'), stored: { cycle: cycle.id, indicator, text } };
  }
  const step = edit.step?.();
  if (step === undefined || (step.by ?? 'team') !== by) return undefined;
  const { label, changes } = step;
  const words = stepInWords(label);
  return {
    what: words.charAt(0).toUpperCase() + words.slice(1),
    year,
    lines: changes.flatMap(linesOf),
    stored: { label, by, cycle: cycle.id, changes },
  };
}

/** What a change says: every text and choice in it, one a line; the code of the indicator stands above it. */
function linesOf(change: Change): readonly string[] {
  if ('remove' in change) return [t('unsaved.removed')];
  return Object.entries(change.put.body).flatMap(([field, value]) =>
    field === 'indicator' ? [] : saidIn(value),
  );
}

function saidIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(saidIn);
}
