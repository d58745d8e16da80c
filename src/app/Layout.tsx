import type { ReactNode } from 'react';

import { SkipLink } from '#ui/SkipLink.tsx';

import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './Layout.module.css';
import { useLeaveWarning } from './leave-warning.ts';
import { StartNotice } from './StartNotice.tsx';
import { UpdateOffer } from './UpdateOffer.tsx';

const mainId = 'page';

/** The frame around every page. */
export function Layout({ children }: { readonly children: ReactNode }) {
  useLeaveWarning();
  return (
    <div className={styles.frame}>
      <SkipLink targetId={mainId} />
      <Header />
      <div className={styles.notices}>
        <StartNotice />
        <UpdateOffer />
      </div>
      <main id={mainId} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
