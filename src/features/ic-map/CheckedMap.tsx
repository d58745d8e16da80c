import { useLocation } from 'wouter';

import { icMapRecordId, putIcMap } from '#domain/assessment/changes.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { versionToName } from '#domain/ic-map/version-to-name.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { t } from '#i18n/translate.ts';
import { libraryAddress, mapAddress } from '#platform/addresses.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './Library.module.css';
import { MapLevels } from './MapLevels.tsx';
import { contentsInWords } from './map-words.ts';

/** A map that passed the check: what it holds, and the button that adds it. */
export function CheckedMap({ map }: { readonly map: IcMap }) {
  const maps = useIcMaps();
  if (maps === undefined) return null;
  const present = maps.find(({ id, version }) => id === map.id && version === map.version);
  if (present === undefined) return <NewMap map={map} />;
  const isSame = canonicalText(present) === canonicalText(map);
  return (
    <Notice
      tone={isSame ? 'info' : 'danger'}
      title={t(isSame ? 'ic-map.there-already' : 'ic-map.there-differently', { map: map.title })}
      actions={
        <LinkButton href={mapAddress(map.id, versionToName(map, maps))}>
          {t('ic-map.read-it')}
        </LinkButton>
      }
    >
      {!isSame && <p>{t('ic-map.change-version', { version: map.version })}</p>}
    </Notice>
  );
}

function NewMap({ map }: { readonly map: IcMap }) {
  const storage = useStorage();
  const [, navigate] = useLocation();

  async function add() {
    const added = await commitAndOfferUndo(
      storage,
      {
        school: LIBRARY_SCHOOL,
        label: { what: 'map-added', subject: map.title },
        changes: [putIcMap(map)],
      },
      t('ic-map.added', { map: map.title }),
    );
    if (added) navigate(libraryAddress());
  }

  return (
    <Card as="section" labelledBy={icMapRecordId(map.id, map.version)}>
      <div className={styles.mapRow}>
        <h2 id={icMapRecordId(map.id, map.version)}>{map.title}</h2>
        <p>{glanceWording(map.standard)}</p>
        <p className={styles.muted}>
          {t('ic-map.about', { publisher: map.publisher, contents: contentsInWords(map) })}
        </p>
        <MapLevels map={map} />
        <p>{t('ic-map.nothing-wrong')}</p>
        <div>
          <Button variant="primary" icon="plus" onClick={() => void add()}>
            {t('ic-map.add-now')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
