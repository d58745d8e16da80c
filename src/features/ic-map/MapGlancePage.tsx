import { Link, useSearch } from 'wouter';

import '#i18n/en/ic-map.ts';
import '#i18n/en/level.ts';
import type { IcMap, Indicator, Outcome } from '#domain/ic-map/ic-map.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { mapTableAddress, versionAskedFor } from '#platform/addresses.ts';
import { Card } from '#ui/Card.tsx';

import { ExplainedText } from './ExplainedText.tsx';
import styles from './Library.module.css';
import { MapFrame } from './MapFrame.tsx';
import { Purpose } from './Purpose.tsx';

/** A map's At-A-Glance: the standard, the desired outcomes, the indicators by role. */
export function MapGlancePage({ mapId }: { readonly mapId: string }) {
  return (
    <MapFrame mapId={mapId} part={t('ic-map.glance')}>
      {(map) => <Glance map={map} />}
    </MapFrame>
  );
}

function Glance({ map }: { readonly map: IcMap }) {
  return (
    <>
      <Purpose title={t('ic-map.purpose-glance')} text={map.purposes.atAGlance} />
      <Card as="section" labelledBy="standard">
        <div className={styles.prose}>
          <h2 id="standard">{t('ic-map.standard')}</h2>
          <p className={styles.standard}>
            <ExplainedText text={glanceWording(map.standard)} glossary={map.glossary} />
          </p>
          <p className={styles.muted}>{glanceWording(map.focus)}</p>
        </div>
      </Card>
      {map.outcomes.map((outcome) => (
        <GlanceOutcome key={outcome.code} map={map} outcome={outcome} />
      ))}
    </>
  );
}

function GlanceOutcome({ map, outcome }: { readonly map: IcMap; readonly outcome: Outcome }) {
  const headingId = `outcome-${outcome.code}`;
  return (
    <Card as="section" labelledBy={headingId}>
      <div className={styles.outcome}>
        <h2 id={headingId}>{t('ic-map.outcome', { code: outcome.code })}</h2>
        <p>
          <ExplainedText text={glanceWording(outcome.statement)} glossary={map.glossary} />
        </p>
        <table className={styles.indicators}>
          <caption className={styles.caption}>
            {t('ic-map.indicators-of', { code: outcome.code })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('ic-map.code')}</th>
              {map.roles.length > 0 && (
                <th scope="col" className={styles.role}>
                  {t('level.role')}
                </th>
              )}
              <th scope="col">{t('level.indicator')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.indicators.map((indicator) => (
              <GlanceIndicator key={indicator.code} map={map} indicator={indicator} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function GlanceIndicator({
  map,
  indicator,
}: {
  readonly map: IcMap;
  readonly indicator: Indicator;
}) {
  const version = versionAskedFor(useSearch());
  const role = map.roles.find(({ id }) => id === indicator.role);
  return (
    <tr>
      <th scope="row">
        <Link href={mapTableAddress(map.id, indicator.code, version)}>{indicator.code}</Link>
      </th>
      {map.roles.length > 0 && <td className={styles.role}>{role?.name}</td>}
      <td>{glanceWording(indicator.statement)}</td>
    </tr>
  );
}
