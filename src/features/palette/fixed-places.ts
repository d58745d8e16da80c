import {
  dataSafetyAddress,
  historyAddress,
  homeAddress,
  libraryAddress,
  librarySearchAddress,
  newSchoolAddress,
  settingsAddress,
} from '#platform/addresses.ts';
import { openFileAddress, saveFileAddress } from '#platform/file-addresses.ts';
import '#i18n/en/palette.ts';
import { t } from '#i18n/translate.ts';

import type { PalettePlace } from './palette-places.ts';

/** The places that always exist. */
export function fixedPlaces(): readonly PalettePlace[] {
  const group = t('palette.pages');
  return [
    { href: homeAddress(), name: t('app.schools'), group },
    { href: libraryAddress(), name: t('app.to-library'), group },
    { href: librarySearchAddress(), name: t('palette.search-texts'), group },
    { href: newSchoolAddress(), name: t('palette.start-a-school'), group },
    { href: openFileAddress(), name: t('palette.open-file'), group },
    { href: saveFileAddress(), name: t('palette.save-file'), group },
    { href: historyAddress(), name: t('app.changes'), group },
    { href: dataSafetyAddress(), name: t('app.data-safety'), group },
    { href: settingsAddress(), name: t('app.settings'), group },
  ];
}
