import { useContext, useEffect, useRef, type ReactNode } from 'react';

import { PageArrivalContext } from './page-arrival.ts';
import styles from './PageHeading.module.css';

type PageHeadingProps = {
  /** The page’s name in the tab and in the browser’s history. */
  readonly title: string;
  /** What the heading shows, where it is more than the title. */
  readonly children?: ReactNode;
  /** A line under the heading. */
  readonly lead?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
};

/**
 * The one `h1` of a page. When the page is reached, the tab takes the title first and then the
 * heading takes the focus, so that those who hear the page know where they are.
 */
export function PageHeading({ title, children, lead, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = useContext(PageArrivalContext);

  useEffect(() => {
    if (heading.current !== null) arrive(heading.current, title);
  }, [arrive, title]);

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {children ?? title}
        </h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions !== undefined && (
        <div className={styles.actions} data-screen-only>
          {actions}
        </div>
      )}
    </header>
  );
}
