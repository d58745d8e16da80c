import type { ReactNode } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import {
  libraryAddress,
  librarySearchAddress,
  mapAddress,
  mapGlossaryAddress,
  mapTableAddress,
  mapWhitePaperAddress,
} from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { TabLinks } from '#ui/TabLinks.tsx';

import styles from './Library.module.css';

type MapFrameProps = {
  readonly mapId: string;
  /** The name of the part that is being read: "White paper". */
  readonly part: string;
  readonly children: (map: IcMap) => ReactNode;
};

/** The head that all parts of a map share: its name and the links to its parts. */
export function MapFrame({ mapId, part, children }: MapFrameProps) {
  const map = useIcMap(mapId);
  if (map === undefined) return <LoadingText />;
  if (map === null) return <NoSuchMap />;
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('ic-map.part-title', { part, map: map.title })}
        lead={t('ic-map.published-by', { publisher: map.publisher })}
        actions={
          <LinkButton href={librarySearchAddress()} icon="search">
            {t('ic-map.search')}
          </LinkButton>
        }
      >
        {map.title}
      </PageHeading>
      <TabLinks label={t('ic-map.parts')} tabs={partsOf(map)} />
      {children(map)}
    </div>
  );
}

function partsOf(map: IcMap): readonly { href: string; label: string }[] {
  return [
    { href: mapAddress(map.id), label: t('ic-map.glance') },
    { href: mapTableAddress(map.id), label: t('ic-map.table') },
    ...(map.whitePaper.length === 0
      ? []
      : [{ href: mapWhitePaperAddress(map.id), label: t('ic-map.white-paper') }]),
    ...(map.glossary.length === 0
      ? []
      : [{ href: mapGlossaryAddress(map.id), label: t('ic-map.glossary') }]),
  ];
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
