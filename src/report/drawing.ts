import type { StructureNode } from './structure.ts';

/** Whose content a drawn thing is: a node of the structure tree, or nobody's (an artifact). */
export type Owner = StructureNode | 'artifact';

/** A grey or color, as red, green and blue from 0 to 1. */
export type Ink = readonly [red: number, green: number, blue: number];

export type FontWeight = 'regular' | 'bold';

/** A run of text; `x` and `y` (points from the top left of the page) are where its baseline begins. */
export interface DrawnText {
  readonly kind: 'text';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly weight: FontWeight;
  readonly size: number;
  readonly ink: Ink;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
}

/** A box, rounded or not, filled or edged. */
export interface DrawnBox {
  readonly kind: 'box';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill?: Ink;
  readonly edge?: Ink;
  readonly edgeWidth?: number;
  readonly dashed?: boolean;
}

/** An open run of straight lines. */
export interface DrawnLine {
  readonly kind: 'line';
  readonly owner: Owner;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly ink: Ink;
  readonly width: number;
  readonly dashed?: boolean;
}

export type Drawn = DrawnText | DrawnBox | DrawnLine;

/** One page: what lies beneath (frames, watermarks), then the rest, each in reading order. */
export interface Sheet {
  readonly beneath: Drawn[];
  readonly drawn: Drawn[];
}

/** A laid-out document: pages of drawn things and the tree that says what they mean. */
export interface LaidOutDocument {
  readonly paper: Paper;
  readonly sheets: readonly Sheet[];
  readonly structure: StructureNode;
}

/** A size of paper, in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const LETTER: Paper = { width: 612, height: 792 };
