import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { versionToName } from '#domain/ic-map/version-to-name.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import {
  indicatorAddress,
  mapAddress,
  mapGlossaryAddress,
  mapTableAddress,
  mapWhitePaperAddress,
  matrixAddress,
  schoolAddress,
} from '#platform/addresses.ts';
import { binderAddress, crosswalksAddress } from '#platform/binder-addresses.ts';
import { saveFileAddress } from '#platform/file-addresses.ts';
import { compareAddress } from '#platform/compare-addresses.ts';
import '#i18n/en/palette.ts';
import { t } from '#i18n/translate.ts';

import type { CurrentPlace } from '#platform/current-place.ts';
import { fixedPlaces } from './fixed-places.ts';
import type { PalettePlace } from './palette-places.ts';
import { yearPages } from './year-pages.ts';

type Known = {
  readonly schools: readonly School[];
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
  readonly here: CurrentPlace;
};

/**
 * Everywhere that the palette leads, the nearest first: this year’s pages and indicators, years, schools, the
 * rest. Where no year is near, the indicators of the library’s maps come last, for who types a code.
 */
export function placesToGo({ schools, cycles, maps, here }: Known): readonly PalettePlace[] {
  const indicators = indicatorPlaces(cycles, maps, here);
  const pages = nearestYears(cycles, schools, here).flatMap((near) => yearPages(...near));
  return [
    ...(here.school === undefined ? [] : pages),
    ...indicators,
    ...cycles.flatMap((cycle) => yearPlace(cycle, schools)),
    ...schools.map((school) => ({
      href: schoolAddress(school.id),
      name: school.name,
      group: t('palette.schools'),
    })),
    ...schools.flatMap(schoolPages),
    ...(here.school === undefined ? pages : []),
    ...maps.flatMap((map) => libraryPlaces(map, versionToName(map, maps))),
    ...fixedPlaces(),
    ...(indicators.length > 0
      ? []
      : maps.flatMap((map) => mapIndicators(map, versionToName(map, maps)))),
  ];
}

/** How a school’s years compare, what it hands to certifiers and colleagues, and the standards that it reports to. */
function schoolPages({ id, name: group }: School): readonly PalettePlace[] {
  return [
    { href: compareAddress(id), name: t('palette.compare'), group },
    { href: binderAddress(id), name: t('palette.binder'), group },
    { href: crosswalksAddress(id), name: t('palette.crosswalks'), group },
    { href: saveFileAddress({ school: id }), name: t('palette.save-school'), group },
  ];
}

/** The indicators of the year in view or, on a page of a school, of its newest year. */
function indicatorPlaces(
  cycles: readonly Cycle[],
  maps: readonly IcMap[],
  here: CurrentPlace,
): readonly PalettePlace[] {
  const cycle = nearestCycle(cycles, here);
  const map = maps.find(({ id, version }) => id === cycle?.map && version === cycle.mapVersion);
  if (cycle === undefined || map === undefined) return [];
  return indicatorsOf(map).map(({ indicator }) => ({
    href: indicatorAddress(addressOf(cycle), indicator.code),
    name: indicatorName(indicator),
    group: schoolYearName(cycle.schoolYear),
  }));
}

/** The year in view or, on a page of a school, its newest. */
function nearestCycle(cycles: readonly Cycle[], here: CurrentPlace): Cycle | undefined {
  return cycles
    .filter(({ school, map }) => school === here.school && (here.map ?? map) === map)
    .filter(({ schoolYear }) => here.year === undefined || schoolYearSlug(schoolYear) === here.year)
    .toSorted((a, b) => b.schoolYear - a.schoolYear)[0];
}

/** The year in view; where no school is, every school’s newest. */
function nearestYears(
  cycles: readonly Cycle[],
  schools: readonly School[],
  here: CurrentPlace,
): readonly (readonly [Cycle, School])[] {
  const near = here.school === undefined ? schools : schools.filter(({ id }) => id === here.school);
  return near.flatMap((school) => {
    const cycle = nearestCycle(cycles, { ...here, school: school.id });
    return cycle === undefined ? [] : [[cycle, school] as const];
  });
}

/** The indicators of a map, each where the map as printed has it. */
function mapIndicators(map: IcMap, version: string | undefined): readonly PalettePlace[] {
  return indicatorsOf(map).map(({ indicator }) => ({
    href: mapTableAddress(map.id, indicator.code, version),
    name: indicatorName(indicator),
    group: mapName(map, version),
  }));
}

function indicatorName({ code, statement }: Indicator): string {
  return t('palette.indicator-place', { code, statement: glanceWording(statement) });
}

function yearPlace(cycle: Cycle, schools: readonly School[]): readonly PalettePlace[] {
  const school = schools.find(({ id }) => id === cycle.school);
  if (school === undefined) return [];
  const name = t('palette.year-place', {
    school: school.name,
    year: schoolYearName(cycle.schoolYear),
  });
  return [{ href: matrixAddress(addressOf(cycle)), name, group: t('palette.years') }];
}

function libraryPlaces(map: IcMap, version: string | undefined): readonly PalettePlace[] {
  const group = t('palette.all-maps');
  const words = { map: mapName(map, version) };
  const table = mapTableAddress(map.id, undefined, version);
  const paper = mapWhitePaperAddress(map.id, version);
  const glossary = mapGlossaryAddress(map.id, version);
  return [
    { href: mapAddress(map.id, version), name: t('palette.map-glance', words), group },
    { href: table, name: t('palette.map-table', words), group },
    ...(map.whitePaper.length === 0
      ? []
      : [{ href: paper, name: t('palette.map-white-paper', words), group }]),
    ...(map.glossary.length === 0
      ? []
      : [{ href: glossary, name: t('palette.map-glossary', words), group }]),
  ];
}

function mapName({ title }: IcMap, version: string | undefined): string {
  return version === undefined ? title : t('palette.map-version', { map: title, version });
}

function addressOf({ school, map, schoolYear }: Cycle) {
  return { school, map, year: schoolYearSlug(schoolYear) };
}
