import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree as pdf.js gives it. */
export interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly (TreeNode | { readonly type: string; readonly id: string })[];
}

/** A PDF as another program reads it. */
export interface ReadPdf {
  /** The text of every page, in the order of its content. */
  readonly pages: readonly string[];
  /** All roles of the structure tree with the text that belongs to them, in reading order. */
  readonly structure: readonly StructureEntry[];
  readonly title: string | undefined;
  readonly language: string | null;
  readonly author: string | undefined;
  readonly isMarked: boolean;
  readonly outline: readonly OutlineEntry[];
}

export interface StructureEntry {
  readonly role: string;
  readonly text: string;
  readonly alt: string | undefined;
  readonly page: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  const structure: StructureEntry[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { text, byId } = await textOf(pdf, page);
    pages.push(text);
    const tree = (await (await pdf.getPage(page)).getStructTree()) as TreeNode | null;
    if (tree !== null) walk(tree, byId, page, structure);
  }
  const { info } = await pdf.getMetadata();
  const facts = info as { Title?: string; Author?: string; Language?: string | null };
  const marks = await pdf.getMarkInfo();
  const outline = ((await pdf.getOutline()) ?? []) as unknown as readonly OutlineEntry[];
  await task.destroy();
  return {
    pages,
    structure,
    title: facts.Title,
    author: facts.Author,
    language: facts.Language ?? null,
    isMarked: marks?.Marked === true,
    outline: outline.map(plainEntry),
  };
}

function plainEntry({ title, items }: OutlineEntry): OutlineEntry {
  return { title, items: items.map(plainEntry) };
}

async function textOf(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ readonly text: string; readonly byId: ReadonlyMap<string, string> }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      const words = item.str + (item.hasEOL ? '\n' : '');
      text += words;
      const id = open.findLast((candidate) => candidate !== '');
      if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + words);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push('id' in item && typeof item.id === 'string' ? item.id : '');
    }
  }
  return { text, byId };
}

function walk(
  node: TreeNode,
  byId: ReadonlyMap<string, string>,
  page: number,
  found: StructureEntry[],
): void {
  if (node.role !== undefined && node.role !== 'Root') {
    const text = (node.children ?? []).map((child) =>
      'id' in child ? (byId.get(child.id) ?? '') : '',
    );
    found.push({
      role: node.role,
      text: text.join('').replace(/\s+/g, ' ').trim(),
      alt: node.alt,
      page,
    });
  }
  for (const child of node.children ?? []) {
    if (!('id' in child)) walk(child, byId, page, found);
  }
}
