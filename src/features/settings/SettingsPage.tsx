import { useSyncExternalStore } from 'react';

import '#i18n/en/settings.ts';
import { preferences, type Preferences } from '#platform/preferences.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './SettingsPage.module.css';

const themes: readonly { readonly theme: Preferences['theme']; readonly label: string }[] = [
  { theme: 'system', label: t('settings.theme-system') },
  { theme: 'light', label: t('settings.theme-light') },
  { theme: 'dark', label: t('settings.theme-dark') },
];

/** What a person may choose for this device, and where the data is. */
export function SettingsPage() {
  const chosen = useSyncExternalStore(preferences.subscribe, preferences.getSnapshot);
  return (
    <div className={styles.page}>
      <PageHeading title={t('settings.title')} lead={t('settings.lead')} />
      <Card>
        <Fieldset legend={t('settings.theme')}>
          {themes.map(({ theme, label }) => (
            <ChoiceField
              key={theme}
              type="radio"
              name="theme"
              label={label}
              checked={chosen.theme === theme}
              onChange={() => preferences.set({ theme })}
            />
          ))}
        </Fieldset>
      </Card>
      <Card>
        <Fieldset legend={t('settings.keyboard')}>
          <ChoiceField
            type="checkbox"
            label={t('app.single-keys')}
            hint={t('app.single-keys-hint')}
            checked={chosen.singleKeys}
            onChange={(singleKeys) => preferences.set({ singleKeys })}
          />
        </Fieldset>
      </Card>
      <Card as="section" labelledBy="where-data-lives">
        <h2 id="where-data-lives">{t('settings.where-data-lives')}</h2>
        <p className={styles.words}>{t('settings.where-data-lives-words')}</p>
      </Card>
    </div>
  );
}
