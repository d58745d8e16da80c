import { useRef } from 'react';

import '#i18n/en/ic-map.ts';
import '#i18n/en/level.ts';
import { versionToName } from '#domain/ic-map/version-to-name.ts';
import { t } from '#i18n/translate.ts';
import { addMapAddress, librarySearchAddress } from '#platform/addresses.ts';
import { useIcMaps, useMapsInUse } from '#storage/ic-maps.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './Library.module.css';
import { MapRow } from './MapRow.tsx';

/** The library: all IC maps on this device. */
export function LibraryPage() {
  const maps = useIcMaps();
  const inUse = useMapsInUse();
  const isStoring = useStorageIfOpen() !== undefined;
  const list = useRef<HTMLUListElement>(null);
  if (maps === undefined || inUse === undefined) return <LoadingText />;
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('ic-map.all-maps')}
        lead={t('ic-map.all-maps-lead')}
        actions={
          <>
            <LinkButton href={librarySearchAddress()} icon="search">
              {t('ic-map.search')}
            </LinkButton>
            {isStoring && (
              <LinkButton href={addMapAddress()} icon="plus">
                {t('ic-map.add')}
              </LinkButton>
            )}
          </>
        }
      />
      <ul className={styles.maps} ref={list} tabIndex={-1} aria-label={t('ic-map.all-maps')}>
        {maps.map((map) => (
          <MapRow
            key={`${map.id} ${map.version}`}
            map={map}
            version={versionToName(map, maps)}
            use={inUse.get(`${map.id}/${map.version}`) ?? 0}
            onRemoved={() => list.current?.focus()}
          />
        ))}
      </ul>
    </div>
  );
}
