import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

import type { CurrentPlace } from './current-place.ts';
import { Palette } from './Palette.tsx';
import { fixedPlaces } from './fixed-places.ts';

type PaletteHostProps = {
  readonly open: boolean;
  readonly place: CurrentPlace;
  readonly onClose: () => void;
};

/** Gathers where one can go from here; reads the database only while the palette is open. */
export function PaletteHost({ open, place, onClose }: PaletteHostProps) {
  const storage = useStorageIfOpen();
  if (!open) return null;
  return <Palette open places={fixedPlaces()} onClose={onClose} />;
}
