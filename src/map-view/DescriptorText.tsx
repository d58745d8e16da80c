import { memo, type ReactNode } from 'react';

import type { Block, Descriptor } from '#domain/ic-map/ic-map.ts';
import type { Statement } from '#domain/ic-map/statements.ts';
import type { BlockDifference } from '#domain/ic-map/wording-difference.ts';

import styles from './DescriptorText.module.css';
import { MarkedText } from './MarkedText.tsx';
import { StatementTick } from './StatementTick.tsx';

/** Statements that can be ticked; ticking never sets a level. */
export type Ticks = {
  readonly statements: readonly Statement[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (statement: string, ticked: boolean) => void;
  readonly disabled?: boolean;
};

type DescriptorTextProps = {
  readonly descriptor: Descriptor;
  /** What differs from the level below, block by block; without it nothing is marked. */
  readonly difference?: readonly BlockDifference[] | undefined;
  readonly ticks?: Ticks | undefined;
  /** Renders a plain text, for explaining its terms in place; not used where statements are ticked. */
  readonly renderText?: ((text: string) => ReactNode) | undefined;
};

/** The text of one cell of the map: its paragraphs and lists, in the source’s words. */
export const DescriptorText = memo(function DescriptorText({
  descriptor,
  ...rest
}: DescriptorTextProps) {
  return (
    <div className={styles.text}>
      {descriptor.map((block, index) => (
        <BlockText key={index} block={block} index={index} {...rest} />
      ))}
    </div>
  );
});

type BlockTextProps = Omit<DescriptorTextProps, 'descriptor'> & {
  readonly block: Block;
  readonly index: number;
};

function BlockText({ block, index, difference, ticks, renderText }: BlockTextProps) {
  const marked = difference?.[index];

  function line(text: string, item?: number) {
    const runs = item === undefined ? marked?.text : marked?.items?.[item];
    const words = runs === undefined ? (renderText?.(text) ?? text) : <MarkedText runs={runs} />;
    const statement = ticks?.statements.find((s) => s.block === index && s.item === item);
    return ticks === undefined || statement === undefined ? (
      words
    ) : (
      <StatementTick statement={statement} ticks={ticks}>
        {runs === undefined ? text : words}
      </StatementTick>
    );
  }

  switch (block.type) {
    case 'text':
      return <p>{line(block.text)}</p>;
    case 'list':
      return (
        <ul className={ticks === undefined ? styles.list : styles.ticks}>
          {block.items.map((item, itemIndex) => (
            <li key={itemIndex}>{line(item, itemIndex)}</li>
          ))}
        </ul>
      );
  }
}
