import { useSyncExternalStore } from 'react';

import { preferences } from '#platform/preferences.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { KeyCap } from '#ui/KeyCap.tsx';

import styles from './ShortcutsDialog.module.css';

type ShortcutsDialogProps = {
  readonly onClose: () => void;
};

type Shortcut = {
  readonly keys: readonly string[];
  readonly does: string;
};

/** Every shortcut in words, and the switch for those of a single key. */
export function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const { singleKeys } = useSyncExternalStore(preferences.subscribe, preferences.getSnapshot);
  return (
    <Dialog open title={t('app.shortcuts')} onClose={onClose}>
      <ShortcutList
        heading={t('app.shortcuts-everywhere')}
        shortcuts={[
          {
            keys: [t('app.keys-palette'), t('app.keys-palette-apple')],
            does: t('app.shortcut-palette'),
          },
          { keys: [t('app.keys-undo'), t('app.keys-undo-apple')], does: t('app.shortcut-undo') },
          { keys: [t('app.keys-redo'), t('app.keys-redo-apple')], does: t('app.shortcut-redo') },
          { keys: ['?'], does: t('app.shortcut-help') },
        ]}
      />
      <ShortcutList
        heading={t('app.shortcuts-rating')}
        shortcuts={[
          { keys: ['J'], does: t('app.shortcut-next') },
          { keys: ['K'], does: t('app.shortcut-previous') },
          { keys: ['S'], does: t('app.shortcut-still-so') },
        ]}
      />
      <ShortcutList
        heading={t('app.shortcuts-choice')}
        shortcuts={[
          { keys: [t('app.keys-digits')], does: t('app.shortcut-digit') },
          { keys: ['0'], does: t('app.shortcut-zero') },
          { keys: [t('app.key-arrows')], does: t('app.shortcut-arrows') },
        ]}
      />
      <ChoiceField
        type="checkbox"
        label={t('app.single-keys')}
        hint={t('app.single-keys-hint')}
        checked={singleKeys}
        onChange={(on) => preferences.set({ singleKeys: on })}
      />
    </Dialog>
  );
}

type ShortcutListProps = {
  readonly heading: string;
  readonly shortcuts: readonly Shortcut[];
};

function ShortcutList({ heading, shortcuts }: ShortcutListProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.list}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.does} className={styles.line}>
            <dt>
              <Keys keys={shortcut.keys} />
            </dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${t('app.key-or')} `}
      <KeyCap name={key} />
    </span>
  ));
}
