/** The roles of the structure tree that our documents use. Source: ISO 32000-1, 14.8.4. */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A node of the structure tree: what a screen reader walks, in reading order. */
export interface StructureNode {
  readonly role: StructureRole;
  readonly children: StructureNode[];
  /** Figures and marks: the same in words. */
  readonly alt?: string;
  /** Header cells: what they are a header of. */
  readonly scope?: 'Row' | 'Column';
  /** Cells that reach over several rows. */
  readonly rowSpan?: number;
  /** Headings: what the outline shows; the page and place come from where the heading is drawn. */
  readonly title?: string;
  /** The words themselves, where what is drawn holds replacements. */
  actualText?: string;
}

/** What may be said of a new node. */
export type NodeFacts = Omit<StructureNode, 'role' | 'children' | 'actualText'>;

/** Adds a node as the last child of a parent, and gives it. */
export function addNode(
  parent: StructureNode,
  role: StructureRole,
  facts: NodeFacts = {},
): StructureNode {
  const node: StructureNode = { role, children: [], ...facts };
  parent.children.push(node);
  return node;
}
