import '#i18n/en/ic-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

import { ExplainedText } from './ExplainedText.tsx';
import styles from './Library.module.css';
import { MapFrame } from './MapFrame.tsx';

/** The white paper of a map. */
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
      <p className={styles.purpose}>{map.purposes.whitePaper}</p>
      <Card as="article">
        <div className={styles.prose}>
          {map.whitePaper.map((section, sectionIndex) => (
            <section key={sectionIndex} className={styles.prose}>
              <h2>{section.heading}</h2>
              {section.paragraphs.map((paragraph, index) => (
                <p key={index}>
                  {isAddress(paragraph) ? (
                    <a href={paragraph} rel="noopener noreferrer" target="_blank">
                      {paragraph}
                    </a>
                  ) : (
                    <ExplainedText text={paragraph} glossary={map.glossary} />
                  )}
                </p>
              ))}
            </section>
          ))}
        </div>
      </Card>
    </>
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
