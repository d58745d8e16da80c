import type { ReactNode } from 'react';

import type { CurrentPlace } from '#platform/current-place.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCyclesOfAllSchools, useSchools } from '#storage/live.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useOwnWork } from '#storage/live-invited.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

import { evidencePlaces } from './evidence-places.ts';
import type { PalettePlace } from './palette-places.ts';
import { PlacesFound } from './PlacesFound.tsx';
import { placesToGo } from './places-to-go.ts';

type Asked = {
  readonly query: string;
  readonly isEntered: boolean;
  /** What is shown until all places are known: a list that still grows would lead Enter astray. */
  readonly waiting: ReactNode;
  readonly onClose: () => void;
};

type PlacesToFindProps = Asked & { readonly place: CurrentPlace };

/** What find finds: gathers where one can go from here. */
export function PlacesToFind({ place, ...asked }: PlacesToFindProps) {
  const canStore = useStorageIfOpen() !== undefined;
  return canStore ? <OfSchools place={place} {...asked} /> : <OfLibrary {...asked} />;
}

function OfSchools({ place, ...asked }: PlacesToFindProps) {
  const ownWork = useOwnWork();
  const allSchools = useSchools();
  const allCycles = useCyclesOfAllSchools();
  const maps = useIcMaps();
  if (!ownWork || !allSchools || !allCycles || !maps) return asked.waiting;
  // Of a school that only invited somebody here there is nothing but that member's own pages.
  const invitedTo = new Set(ownWork.map(({ address }) => address.school));
  const schools = allSchools.filter(({ id }) => !invitedTo.has(id));
  const cycles = allCycles.filter(({ school }) => !invitedTo.has(school));
  const places = placesToGo({ schools, cycles, maps, here: place });
  return place.school === undefined || invitedTo.has(place.school) ? (
    <PlacesFound places={places} {...asked} />
  ) : (
    <WithEvidence school={place.school} places={places} {...asked} />
  );
}

type WithEvidenceProps = Asked & {
  readonly school: string;
  readonly places: readonly PalettePlace[];
};

/** In a school: first where its evidence is added and found; its pieces come last, for who types a title. */
function WithEvidence({ school, places, ...asked }: WithEvidenceProps) {
  const pieces = useEvidence(school);
  if (pieces === undefined) return asked.waiting;
  const [add, library, ...titles] = evidencePlaces(school, pieces);
  const first = [add, library].flatMap((place) => place ?? []);
  return <PlacesFound places={[...first, ...places, ...titles]} {...asked} />;
}

function OfLibrary(asked: Asked) {
  const maps = useIcMaps();
  if (maps === undefined) return asked.waiting;
  const places = placesToGo({ schools: [], cycles: [], maps, here: {} });
  return <PlacesFound places={places} {...asked} />;
}
