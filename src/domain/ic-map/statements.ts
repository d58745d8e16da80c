import type { Block, Descriptor, LevelId } from './ic-map.ts';

/** One thing that a descriptor says, which can be ticked in support of a rating. */
export interface Statement {
  /** `<level>.<block>` or `<level>.<block>.<item>`, counted from 0; stable for a version of a map. */
  readonly id: string;
  readonly text: string;
  /** Examples ("such as", "including") can be ticked and are never counted as requirements. */
  readonly counted: boolean;
  /** Where it stands in the descriptor. */
  readonly block: number;
  readonly item?: number;
}

/**
 * The statements of a descriptor: its list items, and its text blocks but for those that introduce a
 * list (a text directly followed by a list is only its lead-in).
 */
export function statementsOf(level: LevelId, descriptor: Descriptor): readonly Statement[] {
  return descriptor.flatMap((block, index) =>
    statementsOfBlock(block, descriptor[index + 1], `${level}.${index}`, index),
  );
}

function statementsOfBlock(
  block: Block,
  next: Block | undefined,
  id: string,
  index: number,
): readonly Statement[] {
  switch (block.type) {
    case 'text':
      return next?.type === 'list' ? [] : [{ id, text: block.text, counted: true, block: index }];
    case 'list':
      return block.items.map((text, item) => ({
        id: `${id}.${item}`,
        text,
        counted: block.examples !== true,
        block: index,
        item,
      }));
  }
}
