import type { ReactNode } from 'react';

import styles from './Card.module.css';

type CardProps = {
  readonly children: ReactNode;
  /** The element: a `section` needs a heading inside and `labelledBy` its id. */
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly labelledBy?: string;
  /** `none` for a table that reaches the edges. */
  readonly padding?: 'normal' | 'none';
};

/** A sheet of paper on the ground. */
export function Card({ children, as: Element = 'div', labelledBy, padding = 'normal' }: CardProps) {
  return (
    <Element className={styles.card} data-padding={padding} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
