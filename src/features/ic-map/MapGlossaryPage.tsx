import '#i18n/en/ic-map.ts';
import { t } from '#i18n/translate.ts';

import styles from './Library.module.css';
import { MapFrame } from './MapFrame.tsx';

/** The terms of a map, each with the white paper's own sentence. */
export function MapGlossaryPage({ mapId }: { readonly mapId: string }) {
  return (
    <MapFrame mapId={mapId} part={t('ic-map.glossary')}>
      {(map) => (
        <>
          <p className={styles.lead}>{t('ic-map.glossary-words')}</p>
          <div className={styles.sheet}>
            <dl className={styles.glossary}>
              {map.glossary.map((entry) => (
                <div key={entry.term} className={styles.entry}>
                  <dt>{entry.term}</dt>
                  <dd>
                    <q>{entry.quote}</q>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </>
      )}
    </MapFrame>
  );
}
