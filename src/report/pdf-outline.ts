import type { Sheet } from './drawing.ts';
import { pdfNumber, pdfRef, pdfText } from './pdf-syntax.ts';
import type { ObjectWriter } from './pdf-tagging.ts';
import type { StructureNode } from './structure.ts';

interface Entry {
  readonly title: string;
  readonly page: number;
  /** Points from the bottom of the page. */
  readonly top: number;
  readonly children: Entry[];
}

/**
 * Writes the outline (bookmarks) of a document from its headings, those of the third rank below those of
 * the second; gives the number of its root, or undefined when there are no headings.
 */
export function writeOutline(
  structure: StructureNode,
  sheets: readonly Sheet[],
  pageHeight: number,
  writer: ObjectWriter,
): number | undefined {
  const entries = entriesOf(structure, placesOf(sheets, pageHeight));
  if (entries.length === 0) return undefined;
  const root = writer.reserve();
  const numbers = writeSiblings(entries, root, writer);
  writer.beginReserved(root);
  writer.write(`<< /Type /Outlines${ends(numbers)} /Count ${entries.length} >>`);
  writer.write('endobj');
  return root;
}

interface PlaceOnPage {
  readonly page: number;
  readonly top: number;
}

function placesOf(
  sheets: readonly Sheet[],
  pageHeight: number,
): ReadonlyMap<StructureNode, PlaceOnPage> {
  const places = new Map<StructureNode, PlaceOnPage>();
  sheets.forEach((sheet, page) => {
    for (const drawn of sheet.drawn) {
      if (drawn.kind !== 'text' || drawn.owner === 'artifact' || places.has(drawn.owner)) continue;
      places.set(drawn.owner, { page, top: pageHeight - drawn.y + drawn.size + 6 });
    }
  });
  return places;
}

function entriesOf(
  structure: StructureNode,
  places: ReadonlyMap<StructureNode, PlaceOnPage>,
): readonly Entry[] {
  const entries: Entry[] = [];
  const visit = (node: StructureNode) => {
    const place = places.get(node);
    if (node.title !== undefined && place !== undefined) {
      const entry = { title: node.title, ...place, children: [] };
      const parent = node.role === 'H3' ? entries.at(-1) : undefined;
      (parent?.children ?? entries).push(entry);
    }
    node.children.forEach(visit);
  };
  visit(structure);
  return entries;
}

function writeSiblings(
  entries: readonly Entry[],
  parent: number,
  writer: ObjectWriter,
): readonly number[] {
  const numbers = entries.map(() => writer.reserve());
  entries.forEach((entry, index) => {
    const own = numbers[index] ?? 0;
    const previous = numbers[index - 1];
    const next = numbers[index + 1];
    const children = writeSiblings(entry.children, own, writer);
    writer.beginReserved(own);
    writer.write(
      [
        `<< /Title ${pdfText(entry.title)} /Parent ${pdfRef(parent)}`,
        previous === undefined ? '' : ` /Prev ${pdfRef(previous)}`,
        next === undefined ? '' : ` /Next ${pdfRef(next)}`,
        children.length === 0 ? '' : `${ends(children)} /Count -${children.length}`,
        ` /Dest [${pdfRef(writer.pageObject(entry.page))} /XYZ 0 ${pdfNumber(entry.top)} null] >>`,
      ].join(''),
    );
    writer.write('endobj');
  });
  return numbers;
}

function ends(numbers: readonly number[]): string {
  const first = numbers[0];
  const last = numbers.at(-1);
  return first === undefined || last === undefined
    ? ''
    : ` /First ${pdfRef(first)} /Last ${pdfRef(last)}`;
}
