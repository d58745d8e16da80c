import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import '#i18n/en/palette.ts';
import { t } from '#i18n/translate.ts';
import {
  aloneAddress,
  handInsAddress,
  inviteAddress,
  meetingAddress,
  paperAddress,
  projectorAddress,
  recordAddress,
  whoRatesAddress,
} from '#platform/addresses.ts';

import { saveFileAddress } from '#platform/file-addresses.ts';

import type { PalettePlace } from './palette-places.ts';

/** Where a team works on its year: rating alone, handing in, meeting, recording. */
export function yearPages(cycle: Cycle, school: School): readonly PalettePlace[] {
  const address = { school: cycle.school, map: cycle.map, year: schoolYearSlug(cycle.schoolYear) };
  const year = schoolYearName(cycle.schoolYear);
  const group = t('palette.year-place', { school: school.name, year });
  return [
    { href: meetingAddress(address), name: t('palette.meeting'), group },
    { href: projectorAddress(address), name: t('palette.projector'), group },
    { href: aloneAddress(address), name: t('palette.rate-alone'), group },
    { href: inviteAddress(address), name: t('palette.invite'), group },
    { href: handInsAddress(address), name: t('palette.hand-ins'), group },
    { href: paperAddress(address), name: t('palette.paper'), group },
    { href: whoRatesAddress(address), name: t('palette.who-rates'), group },
    { href: recordAddress(address), name: t('palette.record'), group },
    {
      href: saveFileAddress({ school: cycle.school, cycle: cycle.id }),
      name: t('palette.save-year'),
      group,
    },
  ];
}
