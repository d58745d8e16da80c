import { useIcMaps } from '#storage/ic-maps.ts';
import { useCyclesOfAllSchools, useSchools } from '#storage/live.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

import type { CurrentPlace } from './current-place.ts';
import { Palette } from './Palette.tsx';
import { placesToGo } from './places-to-go.ts';

type PaletteHostProps = {
  readonly open: boolean;
  readonly place: CurrentPlace;
  readonly onClose: () => void;
};

/** Gathers where one can go from here; reads the database only while the palette is open. */
export function PaletteHost({ open, place, onClose }: PaletteHostProps) {
  const canStore = useStorageIfOpen() !== undefined;
  if (!open) return null;
  return canStore ? (
    <PaletteOfSchools place={place} onClose={onClose} />
  ) : (
    <PaletteOfLibrary onClose={onClose} />
  );
}

function PaletteOfSchools({ place, onClose }: Omit<PaletteHostProps, 'open'>) {
  const schools = useSchools() ?? [];
  const cycles = useCyclesOfAllSchools() ?? [];
  const maps = useIcMaps() ?? [];
  return (
    <Palette open places={placesToGo({ schools, cycles, maps, here: place })} onClose={onClose} />
  );
}

function PaletteOfLibrary({ onClose }: Pick<PaletteHostProps, 'onClose'>) {
  const maps = useIcMaps() ?? [];
  const places = placesToGo({ schools: [], cycles: [], maps, here: {} });
  return <Palette open places={places} onClose={onClose} />;
}
