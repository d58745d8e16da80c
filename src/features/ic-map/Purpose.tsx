import styles from './Library.module.css';

type PurposeProps = {
  /** "What the map is for". */
  readonly title: string;
  readonly text: string;
};

/** What a part of the map is for, in the map's own words; read once, then out of the way. */
export function Purpose({ title, text }: PurposeProps) {
  return (
    <details className={styles.purpose}>
      <summary>{title}</summary>
      <p>{text}</p>
    </details>
  );
}
