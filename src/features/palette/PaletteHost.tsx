import { useIcMaps } from '#storage/ic-maps.ts';
import { useCyclesOfAllSchools, useSchools } from '#storage/live.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useOwnWork } from '#storage/live-invited.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

import type { CurrentPlace } from '#platform/current-place.ts';
import { evidencePlaces } from './evidence-places.ts';
import { Palette } from './Palette.tsx';
import type { PalettePlace } from './palette-places.ts';
import { placesToGo } from './places-to-go.ts';

type PaletteHostProps = {
  readonly place: CurrentPlace;
  readonly onClose: () => void;
};

/** The palette, open: gathers where one can go from here. */
export function PaletteHost({ place, onClose }: PaletteHostProps) {
  const canStore = useStorageIfOpen() !== undefined;
  return canStore ? (
    <PaletteOfSchools place={place} onClose={onClose} />
  ) : (
    <PaletteOfLibrary onClose={onClose} />
  );
}

function PaletteOfSchools({ place, onClose }: PaletteHostProps) {
  // Of a school that only invited somebody here there is nothing but that member's own pages.
  const invitedTo = new Set((useOwnWork() ?? []).map(({ address }) => address.school));
  const schools = (useSchools() ?? []).filter(({ id }) => !invitedTo.has(id));
  const cycles = (useCyclesOfAllSchools() ?? []).filter(({ school }) => !invitedTo.has(school));
  const maps = useIcMaps() ?? [];
  const places = placesToGo({ schools, cycles, maps, here: place });
  return place.school === undefined || invitedTo.has(place.school) ? (
    <Palette places={places} onClose={onClose} />
  ) : (
    <PaletteWithEvidence school={place.school} places={places} onClose={onClose} />
  );
}

type PaletteWithEvidenceProps = Pick<PaletteHostProps, 'onClose'> & {
  readonly school: string;
  readonly places: readonly PalettePlace[];
};

/** In a school: first where its evidence is added and found; its pieces come last, for who types a title. */
function PaletteWithEvidence({ school, places, onClose }: PaletteWithEvidenceProps) {
  const pieces = useEvidence(school) ?? [];
  const [add, library, ...titles] = evidencePlaces(school, pieces);
  const first = [add, library].flatMap((place) => place ?? []);
  return <Palette places={[...first, ...places, ...titles]} onClose={onClose} />;
}

function PaletteOfLibrary({ onClose }: Pick<PaletteHostProps, 'onClose'>) {
  const maps = useIcMaps() ?? [];
  const places = placesToGo({ schools: [], cycles: [], maps, here: {} });
  return <Palette places={places} onClose={onClose} />;
}
