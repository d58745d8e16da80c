import { pdfText } from './pdf-syntax.ts';

/** What a PDF says about itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** The program that made it, as file managers show it. */
export const CREATOR = 'Continuum';

/** The XMP packet of a document. Source: ISO 16684-1. */
export function xmpOf({ title, subject, author, language, createdAt }: DocumentFacts): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${xml(createdAt)}</xmp:CreateDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('\n');
}

/** The entries that a tagged, titled document adds to its catalog. */
export function catalogEntries(facts: {
  readonly language: string;
  readonly structure: number;
  readonly outline: number | undefined;
}): string {
  return [
    `/StructTreeRoot ${facts.structure} 0 R`,
    '/MarkInfo << /Marked true >>',
    `/Lang ${pdfText(facts.language)}`,
    '/ViewerPreferences << /DisplayDocTitle true >>',
    facts.outline === undefined ? '' : `/Outlines ${facts.outline} 0 R /PageMode /UseOutlines`,
  ].join('\n');
}

/** The moment as a PDF date in UTC: `D:20270514143000+00'00'`. */
export function pdfDate(iso: string): string {
  return `D:${iso.replace(/[^0-9]/g, '').slice(0, 14)}+00'00'`;
}

// Characters that XML 1.0 cannot hold (or that mean nothing there), and halves of surrogate pairs.
const UNSPEAKABLE = /\p{Cc}|\ufffe|\uffff|\p{Surrogate}/gu;

function xml(text: string): string {
  return text
    .replace(UNSPEAKABLE, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
