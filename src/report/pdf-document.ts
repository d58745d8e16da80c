import { jsPDF } from 'jspdf';

import type { FontWeight, LaidOutDocument } from './drawing.ts';
import { newTagging, type ObjectWriter } from './pdf-tagging.ts';
import { writeOutline } from './pdf-outline.ts';
import { catalogEntries, CREATOR, pdfDate, xmpOf, type DocumentFacts } from './pdf-metadata.ts';
import type { ReportFonts } from './report-fonts.ts';
import type { FontsByWeight } from './typesetting.ts';

/** The last year that jsPDF takes in a date given as text. */
const LAST_YEAR_OF_TEXT_DATES = 2037;

/**
 * Writes a laid-out document as a tagged PDF with embedded, subset fonts. jsPDF keeps the file together
 * (objects, fonts, compression); pages and structure are written through its events. The same document
 * with the same `fileId` (32 hexadecimal digits) gives the same bytes.
 */
export function writePdf(
  document: LaidOutDocument,
  facts: DocumentFacts,
  { files, metrics, fileId }: { files: ReportFonts; metrics: FontsByWeight; fileId: string },
): Uint8Array<ArrayBuffer> {
  const { width, height } = document.paper;
  const pdf = new jsPDF({
    unit: 'pt',
    format: [width, height],
    compress: true,
    putOnlyUsedFonts: true,
  });
  pdf.setFileId(fileId);
  pdf.setCreationDate(creationDate(facts.createdAt));
  pdf.setProperties({
    title: facts.title,
    subject: facts.subject,
    author: facts.author,
    creator: CREATOR,
  });
  pdf.addMetadata(xmpOf(facts), true);
  // jsPDF's types leave out the part of `internal` that its own plugins are written with.
  const internal = pdf.internal as unknown as PluginInternals;
  // Tags came with PDF 1.4, the tab order by structure with 1.5; jsPDF says 1.3 by itself.
  // oxlint-disable-next-line no-underscore-dangle -- jsPDF offers it nowhere else
  const { setPdfVersion } = (pdf as unknown as PrivateParts).__private__;
  setPdfVersion('1.7');
  const regular = embedFont(pdf, internal, files, 'regular');
  const bold = embedFont(pdf, internal, files, 'bold');
  const embedded = { regular, bold };
  const tagging = newTagging({
    pageHeight: height,
    fonts: metrics,
    fontNames: { regular: regular.name, bold: bold.name },
    useGlyph: (weight, glyph, codePoint) => {
      embedded[weight].glyphs.set(glyph, codePoint);
    },
  });
  document.sheets.forEach((sheet, page) => {
    if (page > 0) pdf.addPage([width, height]);
    for (const operators of tagging.contentOf(sheet, page)) internal.write(operators);
  });
  registerGlyphs(regular, metrics.regular);
  registerGlyphs(bold, metrics.bold);
  const writer = writerOver(internal);
  let structure = 0;
  let outline: number | undefined;
  internal.events.subscribe('putPage', ({ pageNumber }: { pageNumber: number }) => {
    internal.write(`/StructParents ${pageNumber - 1} /Tabs /S`);
  });
  internal.events.subscribe('putAdditionalObjects', () => {
    structure = tagging.writeTree(document.structure, writer);
    outline = writeOutline(document.structure, document.sheets, height, writer);
  });
  internal.events.subscribe('putCatalog', () => {
    internal.write(catalogEntries({ language: facts.language, structure, outline }));
  });
  return new Uint8Array(pdf.output('arraybuffer'));
}

interface PrivateParts {
  readonly __private__: { readonly setPdfVersion: (version: string) => void };
}

interface PluginInternals {
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  readonly newObjectDeferred: () => number;
  readonly newObjectDeferredBegin: (object: number, isWritten: boolean) => number;
  readonly getPageInfo: (page: number) => { readonly objId: number };
  readonly getFont: () => { readonly id: string; readonly metadata: FontMetadata };
  readonly events: {
    readonly subscribe: (topic: string, listener: (facts: { pageNumber: number }) => void) => void;
  };
}

/** What jsPDF remembers of an embedded font and writes into the file. */
interface FontMetadata {
  glyIdsUsed: number[];
  toUnicode: Record<number, number>;
  readonly Unicode: { widths: (number | readonly number[])[] };
}

interface EmbeddedFont {
  /** Its resource name on the pages. */
  readonly name: string;
  readonly metadata: FontMetadata;
  /** Code points by glyph. */
  readonly glyphs: Map<number, number>;
}

const FONT_NAMES = {
  regular: 'CONTRG+AtkinsonHyperlegibleNext-Regular',
  bold: 'CONTBD+AtkinsonHyperlegibleNext-Bold',
} as const;

function embedFont(
  pdf: jsPDF,
  internal: PluginInternals,
  files: ReportFonts,
  weight: FontWeight,
): EmbeddedFont {
  const name = FONT_NAMES[weight];
  pdf.addFileToVFS(`${weight}.ttf`, binaryString(files[weight]));
  pdf.addFont(`${weight}.ttf`, name, 'normal');
  pdf.setFont(name, 'normal');
  // jsPDF embeds only fonts that its own text() has used; an empty artifact does.
  internal.write('/Artifact BMC');
  pdf.text(' ', 0, 0);
  internal.write('EMC');
  const { id, metadata } = internal.getFont();
  return { name: id, metadata, glyphs: new Map([]) };
}

function registerGlyphs({ metadata, glyphs }: EmbeddedFont, font: FontsByWeight['regular']): void {
  const used = [...glyphs].toSorted(([a], [b]) => a - b);
  metadata.glyIdsUsed = [0, ...used.map(([glyph]) => glyph)];
  metadata.toUnicode = Object.fromEntries(used);
  metadata.Unicode.widths = used.flatMap(([glyph]) => [glyph, [Math.round(font.widthOf(glyph))]]);
}

function writerOver(internal: PluginInternals): ObjectWriter {
  return {
    begin: () => internal.newObject(),
    reserve: () => internal.newObjectDeferred(),
    beginReserved: (object) => {
      internal.newObjectDeferredBegin(object, true);
    },
    write: (text) => {
      internal.write(text);
    },
    pageObject: (page) => internal.getPageInfo(page + 1).objId,
  };
}

function creationDate(iso: string): string | Date {
  const moment = new Date(iso);
  const isPlain = moment.getUTCFullYear() <= LAST_YEAR_OF_TEXT_DATES;
  return isPlain ? pdfDate(moment.toISOString()) : moment;
}

function binaryString(file: ArrayBuffer): string {
  const bytes = new Uint8Array(file);
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
}
