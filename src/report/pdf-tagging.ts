import type { Drawn, Owner, Sheet } from './drawing.ts';
import { operatorsOf, type DrawingContext } from './pdf-drawing.ts';
import { pdfNumber, pdfRef, pdfText } from './pdf-syntax.ts';
import type { StructureNode } from './structure.ts';

/** Content of a node: the marked sequence `id` on page `page`. */
interface Marked {
  readonly page: number;
  readonly id: number;
}

/** Which marked content belongs to which node, gathered while pages are written. */
export interface Tagging {
  /** The operators of a page, every one inside a marked sequence of its owner or of an artifact. */
  readonly contentOf: (sheet: Sheet, page: number) => readonly string[];
  /** Writes the tree's objects; gives the number of its root. */
  readonly writeTree: (root: StructureNode, writer: ObjectWriter) => number;
}

/** The part of a PDF writer that indirect objects need. */
export interface ObjectWriter {
  /** Begins a new indirect object and gives its number. */
  readonly begin: () => number;
  /** Keeps a number for an object that is begun later. */
  readonly reserve: () => number;
  readonly beginReserved: (object: number) => void;
  readonly write: (text: string) => void;
  /** The object number of a page, by its index. */
  readonly pageObject: (page: number) => number;
}

/** Tags content as ISO 32000-1, 14.7 and 14.8 ask for. */
export function newTagging(context: DrawingContext): Tagging {
  const markedByNode = new Map<StructureNode, Marked[]>();
  const nodesByPage: StructureNode[][] = [];
  const boxes = new Map<StructureNode, Bounds>();

  const beginMarked = (owner: Owner, page: number): string => {
    if (owner === 'artifact') return '/Artifact BMC';
    const nodes = (nodesByPage[page] ??= []);
    const id = nodes.push(owner) - 1;
    const marked = markedByNode.get(owner) ?? [];
    marked.push({ page, id });
    markedByNode.set(owner, marked);
    return `/${owner.role} <</MCID ${id}>> BDC`;
  };

  return {
    contentOf(sheet, page) {
      const content: string[] = [];
      let owner: Owner | undefined;
      for (const drawn of [...sheet.beneath, ...sheet.drawn]) {
        if (drawn.owner !== owner) {
          if (owner !== undefined) content.push('EMC');
          content.push(beginMarked(drawn.owner, page));
          owner = drawn.owner;
        }
        if (owner !== 'artifact' && owner?.role === 'Figure') {
          boxes.set(owner, grown(boxes.get(owner), drawn, context.pageHeight));
        }
        content.push(operatorsOf(drawn, context));
      }
      if (owner !== undefined) content.push('EMC');
      nodesByPage[page] ??= [];
      return content;
    },
    writeTree(root, writer) {
      const numbers = new Map<StructureNode, number>();
      const tree = writer.reserve();
      const number = (node: StructureNode) => {
        const known = numbers.get(node) ?? writer.reserve();
        numbers.set(node, known);
        return known;
      };
      const writeNode = (node: StructureNode, parent: number) => {
        const own = number(node);
        const kids = node.children.map((child) => pdfRef(number(child)));
        writer.beginReserved(own);
        writer.write(
          [
            `<< /Type /StructElem /S /${node.role} /P ${pdfRef(parent)}`,
            facts(node, boxes.get(node)),
            kidsOf(kids, markedByNode.get(node) ?? [], writer),
            ' >>',
          ].join(''),
        );
        writer.write('endobj');
        for (const child of node.children) writeNode(child, own);
      };
      writeNode(root, tree);
      const parentTree = writer.begin();
      const pages = nodesByPage.map(
        (nodes, page) => `${page} [${nodes.map((node) => pdfRef(number(node))).join(' ')}]`,
      );
      writer.write(`<< /Nums [${pages.join(' ')}] >>`);
      writer.write('endobj');
      writer.beginReserved(tree);
      writer.write(
        `<< /Type /StructTreeRoot /K [${pdfRef(number(root))}] /ParentTree ${pdfRef(parentTree)} /ParentTreeNextKey ${nodesByPage.length} >>`,
      );
      writer.write('endobj');
      return tree;
    },
  };
}

/** The kids of a node. Content that stands all on one page is named by its number alone. */
function kidsOf(
  kids: readonly string[],
  marked: readonly Marked[],
  { pageObject }: ObjectWriter,
): string {
  const [first] = marked;
  if (first !== undefined && marked.every(({ page }) => page === first.page)) {
    const all = [...kids, ...marked.map(({ id }) => id)];
    return ` /Pg ${pdfRef(pageObject(first.page))} /K [${all.join(' ')}]`;
  }
  const refs = marked.map(
    ({ page, id }) => `<</Type /MCR /Pg ${pdfRef(pageObject(page))} /MCID ${id}>>`,
  );
  return ` /K [${[...kids, ...refs].join(' ')}]`;
}

function facts(node: StructureNode, bounds: Bounds | undefined): string {
  const table = [
    node.scope === undefined ? '' : ` /Scope /${node.scope}`,
    node.rowSpan === undefined ? '' : ` /RowSpan ${node.rowSpan}`,
  ].join('');
  return [
    node.alt === undefined ? '' : ` /Alt ${pdfText(node.alt)}`,
    node.actualText === undefined ? '' : ` /ActualText ${pdfText(node.actualText)}`,
    table === '' ? '' : ` /A <</O /Table${table}>>`,
    bounds === undefined
      ? ''
      : ` /A <</O /Layout /Placement /Block /BBox [${bounds.map(pdfNumber).join(' ')}]>>`,
  ].join('');
}

/** Left, bottom, right, top, counted from the bottom left of the page. */
type Bounds = readonly [number, number, number, number];

function grown(bounds: Bounds | undefined, drawn: Drawn, pageHeight: number): Bounds {
  const corners = cornersOf(drawn);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => pageHeight - y);
  const [left, bottom, right, top] = bounds ?? [Infinity, Infinity, -Infinity, -Infinity];
  return [
    Math.min(left, ...xs),
    Math.min(bottom, ...ys),
    Math.max(right, ...xs),
    Math.max(top, ...ys),
  ];
}

function cornersOf(drawn: Drawn): readonly (readonly [number, number])[] {
  switch (drawn.kind) {
    case 'text':
      return [
        [drawn.x, drawn.y],
        [drawn.x + drawn.size * drawn.text.length * 0.5, drawn.y - drawn.size],
      ];
    case 'box':
      return [
        [drawn.x, drawn.y],
        [drawn.x + drawn.width, drawn.y + drawn.height],
      ];
    case 'line':
      return drawn.points;
  }
}
