import { useEffect } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/ic-map.ts';
import '#i18n/en/level.ts';
import type { Descriptor, IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { PaperMap } from '#map-view/PaperMap.tsx';
import { PaperSheets } from '#map-view/PaperSheets.tsx';
import { indicatorAskedFor } from '#platform/addresses.ts';

import { ExplainedText } from './ExplainedText.tsx';
import styles from './Library.module.css';
import { MapFrame } from './MapFrame.tsx';
import { Purpose } from './Purpose.tsx';

/** The map as it is printed: every descriptor, the levels in the order of the paper. */
export function MapTablePage({ mapId }: { readonly mapId: string }) {
  return (
    <MapFrame mapId={mapId} part={t('ic-map.table')}>
      {(map) => <Table map={map} />}
    </MapFrame>
  );
}

function Table({ map }: { readonly map: IcMap }) {
  const asked = indicatorAskedFor(useSearch());

  useEffect(() => {
    if (asked === undefined) return;
    // After the arrival, which puts the page to its top and the focus on its heading.
    const frame = requestAnimationFrame(() => {
      const heading = document.querySelector(`[data-indicator="${CSS.escape(asked)}"]`);
      heading?.scrollIntoView({ block: 'start' });
      if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);

  return (
    <>
      <Purpose title={t('ic-map.purpose-table')} text={map.purposes.map} />
      <div className={styles.prose}>
        <p className={styles.standard}>
          <ExplainedText text={mapWording(map.standard)} glossary={map.glossary} />
        </p>
        <p className={styles.muted}>{mapWording(map.focus)}</p>
      </div>
      <PaperSheets map={map} outcomes={map.outcomes}>
        {map.outcomes.map((outcome) => (
          <div key={outcome.code} className={styles.paper}>
            <PaperMap
              map={map}
              outcome={outcome}
              renderIndicator={(indicator) => <IndicatorHead indicator={indicator} asked={asked} />}
              renderDescriptor={(descriptor) => <Explained map={map} descriptor={descriptor} />}
            />
          </div>
        ))}
      </PaperSheets>
    </>
  );
}

function IndicatorHead({
  indicator,
  asked,
}: {
  readonly indicator: Indicator;
  readonly asked: string | undefined;
}) {
  return (
    <span
      tabIndex={-1}
      className={styles.indicatorHead}
      data-indicator={indicator.code}
      data-asked={asked === indicator.code}
    >
      <strong>{indicator.code}</strong> {mapWording(indicator.statement)}
    </span>
  );
}

function Explained({ map, descriptor }: { readonly map: IcMap; readonly descriptor: Descriptor }) {
  return (
    <DescriptorText
      descriptor={descriptor}
      renderText={(text) => <ExplainedText text={text} glossary={map.glossary} />}
    />
  );
}
