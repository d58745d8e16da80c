import { Link } from 'wouter';

import { matrixAddress, type CycleAddress, type MatrixLook } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';

import styles from './MatrixLooks.module.css';

type MatrixLooksProps = {
  readonly address: CycleAddress;
  readonly look: MatrixLook;
};

/** Table, paper or picture, as links: each has its own address and keeps the filter. */
export function MatrixLooks({ address, look }: MatrixLooksProps) {
  const looks = [
    { view: undefined, label: t('rating.view-table') },
    { view: 'paper', label: t('rating.view-paper') },
    { view: 'picture', label: t('rating.view-picture') },
  ] as const;
  return (
    <nav aria-label={t('rating.matrix-views')} data-screen-only>
      <ul className={styles.looks}>
        {looks.map(({ view, label }) => (
          <li key={label}>
            <Link
              href={matrixAddress(address, { ...look, view })}
              className={styles.look}
              aria-current={look.view === view ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
