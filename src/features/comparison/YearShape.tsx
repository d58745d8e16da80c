import styles from './Overlay.module.css';
import { yearShapes } from './year-shapes.ts';

/** The mark of a year by its place among the years: full ones first, then the same shapes hollow. */
export function YearShape({ index }: { readonly index: number }) {
  const isHollow = Math.floor(index / yearShapes.length) % 2 === 1;
  return (
    <svg
      className={styles.shape}
      viewBox="0 0 24 24"
      data-hollow={isHollow}
      aria-hidden="true"
      focusable="false"
    >
      <path d={yearShapes[index % yearShapes.length]} />
    </svg>
  );
}
