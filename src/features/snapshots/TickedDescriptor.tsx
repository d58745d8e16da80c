import type { ReactNode } from 'react';

import type { Descriptor } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './AtAGlancePages.module.css';

type TickedDescriptorProps = {
  readonly level: string;
  readonly descriptor: Descriptor;
  /** Ids of ticked statements. */
  readonly ticked: ReadonlySet<string>;
};

/** A descriptor to read, with a check mark at every statement that was ticked. */
export function TickedDescriptor({ level, descriptor, ticked }: TickedDescriptorProps) {
  return (
    <>
      {descriptor.map((block, index) => {
        const id = `${level}.${index}`;
        return block.type === 'text' ? (
          <p key={id} className={ticked.has(id) ? styles.tick : undefined}>
            {ticked.has(id) ? <Ticked>{block.text}</Ticked> : block.text}
          </p>
        ) : (
          <ul key={id} className={styles.list}>
            {block.items.map((item, at) =>
              ticked.has(`${id}.${at}`) ? (
                <TickedItem key={at}>{item}</TickedItem>
              ) : (
                <li key={at}>{item}</li>
              ),
            )}
          </ul>
        );
      })}
    </>
  );
}

/** An item of a list that was ticked. */
export function TickedItem({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.tick}>
      <Ticked>{children}</Ticked>
    </li>
  );
}

function Ticked({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span className={styles.check}>
        <Icon name="check" />
        <VisuallyHidden>{`${t('report.ticked')}: `}</VisuallyHidden>
      </span>
      {children}
    </>
  );
}
