import regularUrl from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url';

import type { FontWeight } from './drawing.ts';

/** The font files of a PDF, by weight. */
export type ReportFonts = Readonly<Record<FontWeight, ArrayBuffer>>;

let loaded: Promise<ReportFonts> | undefined;

/** Loads the fonts that a PDF embeds, from this app's own files; once. Rejects when they can't be read. */
export function loadReportFonts(): Promise<ReportFonts> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<ReportFonts> {
  const [regular, bold] = await Promise.all([fontAt(regularUrl), fontAt(boldUrl)]);
  return { regular, bold };
}

async function fontAt(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The font ${url} could not be read (${answer.status})`);
  return answer.arrayBuffer();
}
