import '#i18n/en/ic-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';

import { ExplainedText } from './ExplainedText.tsx';
import styles from './Library.module.css';
import { MapFrame } from './MapFrame.tsx';

/** The white paper of a map; an address in it stays text, since nobody vouches for where it leads today. */
export function MapWhitePaperPage({ mapId }: { readonly mapId: string }) {
  return (
    <MapFrame mapId={mapId} part={t('ic-map.white-paper')}>
      {(map) => <WhitePaper map={map} />}
    </MapFrame>
  );
}

function WhitePaper({ map }: { readonly map: IcMap }) {
  return (
    <>
      <p className={styles.lead}>{map.purposes.whitePaper}</p>
      <div className={styles.sheet}>
        <article className={styles.prose}>
          {map.whitePaper.map((section, sectionIndex) => (
            <section key={sectionIndex} className={styles.prose}>
              <h2>{section.heading}</h2>
              {section.paragraphs.map((paragraph, index) => (
                <p key={index}>
                  <ExplainedText text={paragraph} glossary={map.glossary} />
                </p>
              ))}
            </section>
          ))}
        </article>
      </div>
    </>
  );
}
