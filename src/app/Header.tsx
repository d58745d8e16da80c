import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';

import { homeAddress } from '#platform/addresses.ts';
import { isCommandKey, isSingleKey } from '#platform/shortcut-keys.ts';
import { t } from '#i18n/translate.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { showToast } from '#ui/toasts.ts';

import { placeOf } from '#platform/current-place.ts';
import { AddEvidenceLink } from './AddEvidenceLink.tsx';
import { FindPlace } from './FindPlace.tsx';
import styles from './Header.module.css';
import { lazyPart } from './lazy-part.ts';
import { MainNav } from './MainNav.tsx';
import { PlaceCrumbs } from './PlaceCrumbs.tsx';
import { renderPart } from './render-part.ts';
import { SaveStatusLine } from './SaveStatusLine.tsx';
import { UndoPlace } from './UndoPlace.tsx';
import { WordMark } from './WordMark.tsx';

type Panel = 'find' | 'shortcuts';

const shortcuts = lazyPart(() =>
  import('#features/settings/ShortcutsDialog.tsx').then((m) => m.ShortcutsDialog),
);

/** The head of every page: where you are, what was saved, and the way to everywhere else. */
export function Header() {
  const [path] = useLocation();
  const [panel, setPanel] = useState<Panel>();
  const place = placeOf(path);
  const storage = useStorageIfOpen();
  const close = useCallback(() => setPanel(undefined), []);
  const open = useCallback(async (wanted: Panel) => {
    try {
      // Whoever wants to find something types at once; its field does not wait for code.
      if (wanted === 'shortcuts') await shortcuts.load();
      setPanel(wanted);
    } catch {
      showToast({ text: t('app.part-missing'), tone: 'danger' });
    }
  }, []);
  useGlobalKeys(open);

  return (
    <>
      <header className={styles.header} data-screen-only>
        <div className={styles.inner}>
          <Link href={homeAddress()} className={styles.home} aria-label={t('app.home-link')}>
            <WordMark />
          </Link>
          <MainNav path={path} />
          <div className={styles.crumbs}>
            {storage !== undefined && place.school !== undefined && (
              <PlaceCrumbs school={place.school} map={place.map} year={place.year} />
            )}
          </div>
          {storage !== undefined && (
            <div className={styles.status}>
              <SaveStatusLine />
            </div>
          )}
          <div className={styles.tools}>
            {storage !== undefined && place.school !== undefined && (
              <AddEvidenceLink school={place.school} map={place.map} path={path} />
            )}
            {storage !== undefined && <UndoPlace place={place} />}
            <button
              type="button"
              className={styles.find}
              aria-label={t('app.palette-open')}
              aria-keyshortcuts="Control+K Meta+K"
              onClick={() => void open('find')}
            >
              <Icon name="search" />
              <span className={styles.findWords}>{t('app.find')}</span>
              {/* Drawn by the style sheet: the name of the button stays “Find …”. */}
              <span className={styles.key} data-key={commandKeyName('K')} />
            </button>
            <span className={styles.help}>
              <IconButton
                icon="help"
                label={t('app.shortcuts-open')}
                onClick={() => void open('shortcuts')}
              />
            </span>
          </div>
        </div>
      </header>
      {panel === 'find' && <FindPlace place={place} onClose={close} />}
      {panel === 'shortcuts' && renderPart(shortcuts, { onClose: close })}
    </>
  );
}

function useGlobalKeys(open: (panel: Panel) => Promise<void>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isCommandKey(event, 'k')) {
        event.preventDefault();
        if (document.querySelector('dialog[open]') === null) void open('find');
      } else if (isSingleKey(event, '?')) {
        event.preventDefault();
        void open('shortcuts');
      }
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [open]);
}

/** `⌘K` on Apple’s devices, `Ctrl K` elsewhere. */
function commandKeyName(key: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return t(isApple ? 'app.key-with-command' : 'app.key-with-control', { key });
}
