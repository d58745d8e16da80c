import { Link } from 'wouter';

import { icMapRecordId } from '#domain/assessment/changes.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { t } from '#i18n/translate.ts';
import { mapAddress } from '#platform/addresses.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { BUILT_IN_MAP, BUILT_IN_VERSION } from '#storage/built-in-map.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import styles from './Library.module.css';
import { MapLevels } from './MapLevels.tsx';
import { partsOf } from './map-parts.ts';
import { contentsInWords } from './map-words.ts';

type MapRowProps = {
  readonly map: IcMap;
  /** The version that its addresses must name. */
  readonly version: string | undefined;
  /** How many school years on this device use it. */
  readonly use: number;
  /** Called when the row is about to go, with the focus on its button. */
  readonly onRemoved: () => void;
};

/** One map of the library. */
export function MapRow({ map, version, use, onRemoved }: MapRowProps) {
  const storage = useStorageIfOpen();
  const isBuiltIn = map.id === BUILT_IN_MAP && map.version === BUILT_IN_VERSION;

  async function remove() {
    if (storage === undefined) return;
    const removed = await commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'map-removed', subject: map.title },
        changes: [{ remove: icMapRecordId(map.id, map.version) }],
      },
      t('ic-map.removed', { map: map.title }),
    );
    if (removed) onRemoved();
  }

  return (
    <Card as="li">
      <div className={styles.mapRow}>
        <h2>
          <Link href={mapAddress(map.id, version)}>{map.title}</Link>
        </h2>
        <p>{glanceWording(map.standard)}</p>
        <p className={styles.muted}>
          {t('ic-map.about', { publisher: map.publisher, contents: contentsInWords(map) })}
          {!isBuiltIn && ` ${t('ic-map.version', { version: map.version })}`}
        </p>
        <MapLevels map={map} />
        <ul className={styles.parts} aria-label={t('ic-map.parts-of', { map: map.title })}>
          {partsOf(map, version).map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
        {!isBuiltIn && use > 0 && (
          <p className={styles.muted}>{t('ic-map.in-use', { count: use })}</p>
        )}
        {!isBuiltIn && use === 0 && (
          <ToChange>
            <div>
              <Button size="small" icon="trash" onClick={() => void remove()}>
                {t('ic-map.remove', { map: map.title })}
              </Button>
            </div>
          </ToChange>
        )}
      </div>
    </Card>
  );
}
