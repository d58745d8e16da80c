import styles from './ShareChart.module.css';
import { sharePatterns } from './share-patterns.ts';

/** The patterns of the levels, under ids that begin with one of their own. */
export function SharePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {sharePatterns.map(([tone, path]) => (
        <pattern key={tone} id={`${id}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path d={path} className={styles.hatch} />
        </pattern>
      ))}
    </defs>
  );
}
