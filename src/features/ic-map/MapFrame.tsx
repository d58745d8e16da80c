import type { ReactNode } from 'react';
import { useSearch } from 'wouter';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { libraryAddress, librarySearchAddress, versionAskedFor } from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { TabLinks } from '#ui/TabLinks.tsx';

import styles from './Library.module.css';
import { partsOf } from './map-parts.ts';

type MapFrameProps = {
  readonly mapId: string;
  /** The name of the part that is being read: "White paper". */
  readonly part: string;
  readonly children: (map: IcMap) => ReactNode;
};

/** The head that all parts of a map share: its name and the links to its parts. */
export function MapFrame({ mapId, part, children }: MapFrameProps) {
  const version = versionAskedFor(useSearch());
  const map = useIcMap(mapId, version);
  if (map === undefined) return <LoadingText />;
  if (map === null) return <NoSuchMap />;
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('ic-map.part-title', { part, map: map.title })}
        lead={publishedInWords(map, version)}
        actions={
          <LinkButton href={librarySearchAddress()} icon="search">
            {t('ic-map.search')}
          </LinkButton>
        }
      >
        {map.title}
      </PageHeading>
      <TabLinks label={t('ic-map.parts')} tabs={partsOf(map, version)} />
      {children(map)}
    </div>
  );
}

function publishedInWords({ publisher }: IcMap, version: string | undefined): string {
  const words = t('ic-map.published-by', { publisher });
  return version === undefined ? words : `${words}. ${t('ic-map.version', { version })}`;
}

function NoSuchMap() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('ic-map.no-map-title')} />
      <EmptyState
        title={t('ic-map.no-map-heading')}
        action={
          <LinkButton variant="primary" href={libraryAddress()} icon="book">
            {t('ic-map.to-library')}
          </LinkButton>
        }
      >
        <p>{t('ic-map.no-map-words')}</p>
      </EmptyState>
    </div>
  );
}
