import styles from './KeyCap.module.css';

/** A key of the keyboard, as it is named. */
export function KeyCap({ name }: { readonly name: string }) {
  return <kbd className={styles.key}>{name}</kbd>;
}
