import type { GlossaryEntry } from '#domain/ic-map/ic-map.ts';

/** A stretch of a text; one with an entry is a term that can be explained there. */
export interface TermRun {
  readonly text: string;
  readonly entry?: GlossaryEntry;
}

/** Splits a text at its terms; of each term only the first occurrence is one, so that reading is not disturbed. */
export function termRuns(text: string, glossary: readonly GlossaryEntry[]): readonly TermRun[] {
  const entryByForm = new Map(
    glossary.flatMap((entry) =>
      [entry.term, ...(entry.forms ?? [])].map((form) => [form.toLowerCase(), entry] as const),
    ),
  );
  if (entryByForm.size === 0) return [{ text }];
  // The longest form first: "STEM learning ecosystem" before a shorter term inside it.
  const forms = [...entryByForm.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const explained = new Set<GlossaryEntry>();
  const runs: TermRun[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const entry = entryByForm.get(match[0].toLowerCase());
    if (entry === undefined || explained.has(entry)) continue;
    explained.add(entry);
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ text: match[0], entry });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

function escaped(form: string): string {
  return form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
