import { sharesOf } from '#domain/analysis/level-shares.ts';
import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import { growthBetween } from '#domain/schools/growth.ts';
import { outcomeByRole } from '#domain/schools/outcome-by-role.ts';
import { spreadOver, type PlaceSpread } from '#domain/schools/place-spread.ts';
import type { SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import { schoolsInYear, type SchoolInYear } from '#domain/schools/schools-in-year.ts';
import { sharedNeeds } from '#domain/schools/shared-needs.ts';
import { yearsThere } from '#domain/schools/years-there.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { LevelFacts } from './at-a-glance.ts';
import type { CodedLine, DistrictReport, GrowthWords, SharesInWords } from './district.ts';
import {
  coverFacts,
  coverReading,
  coverTiles,
  leftOutWords,
  namesOf,
} from './district-cover-words.ts';
import { schoolRow } from './district-school-row.ts';
import { levelFacts } from './level-facts.ts';
import { shareInWords } from './share-words.ts';

/** Everything that a report over many schools is made from. */
export interface DistrictSource {
  /** By name. */
  readonly on: SchoolsOnMap;
  readonly year: SchoolYear;
  readonly since: SchoolYear;
  /** The name of the group; undefined where all schools are in it. */
  readonly group: string | undefined;
  /** A local date. */
  readonly madeOn: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** The most needs that are listed. */
const MOST_NEEDS = 12;

/** The words of a report over many schools: no ranking, never a mean, and nothing of single members. */
export function districtReportOf(source: DistrictSource): DistrictReport {
  const { on, year } = source;
  const { map } = on;
  const levels = levelFacts(map);
  const { recorded } = schoolsInYear(on.schools, year);
  const name = schoolYearName(year);
  const group = source.group ?? t('district.all-schools');
  const facts: Facts = { on, levels, recorded };
  const growth = growthOf(source);
  return {
    title: t('district.title', { year: name, group }),
    heading: t('district.heading', { year: name }),
    language: 'en-US',
    group,
    mapLine: t('report.map-line', { map: map.title }),
    mapSource: t('report.map-source', {
      map: map.title,
      version: map.version,
      publisher: map.publisher,
      rights: map.rights,
    }),
    sentence: t('district.sentence', {
      count: on.schools.length,
      recorded: recorded.length,
      year: name,
    }),
    cover: {
      tiles: coverTiles(on, recorded.length, name),
      all: recorded.length === 0 ? undefined : allOf(facts, name),
      contents: [
        t('district.spread-heading'),
        t('district.roles-heading'),
        t('district.needs-heading'),
        growth.heading,
        t('district.missing-heading'),
        t('district.schools-heading'),
      ],
      reading: coverReading(name),
      facts: coverFacts(source),
      leftOut: leftOutWords(source),
    },
    levels,
    outcomes: outcomesOf(facts),
    roles: rolesOf(facts),
    needs: needsOf(facts),
    growth,
    missing: missingOf(on),
    schools: on.schools.map((school) => schoolRow(on, levels, { school, year })),
    fields: map.outcomes.map(({ code, indicators }) => ({
      outcome: code,
      codes: indicators.map((indicator) => indicator.code),
    })),
    madeAt: source.madeAt,
  };
}

interface Facts {
  readonly on: SchoolsOnMap;
  readonly levels: readonly LevelFacts[];
  readonly recorded: readonly SchoolInYear[];
}

function outcomesOf({ on, levels, recorded }: Facts): DistrictReport['outcomes'] {
  return on.map.outcomes.map((outcome) => ({
    code: outcome.code,
    statement: glanceWording(outcome.statement),
    indicators: on.indicators.flatMap(({ indicator, outcome: of }, position) =>
      of.code === outcome.code
        ? [
            inWords(spreadOver(on.scale, recorded, [position]), levels, {
              code: indicator.code,
              statement: glanceWording(indicator.statement),
            }),
          ]
        : [],
    ),
  }));
}

function rolesOf({ on, levels, recorded }: Facts): DistrictReport['roles'] {
  const { roles, rows, total } = outcomeByRole(on, recorded);
  const cell = (spread: PlaceSpread, code: string) =>
    inWords(spread, levels, { code, statement: '' });
  const heads = [
    ...roles.map((role) => role?.name ?? t('district.no-role')),
    t('district.all-roles'),
  ];
  return {
    heads,
    rows: [
      ...rows.map(({ outcome, cells, all }) => ({
        name: t('report.outcome', { code: outcome.code }),
        cells: [...cells, all].map((one) => one && cell(one.spread, outcome.code)),
      })),
      {
        name: t('district.all-outcomes'),
        cells: [...total.cells, total.all].map((one) =>
          cell(one.spread, t('district.all-outcomes')),
        ),
      },
    ],
  };
}

/** All ratings of a year in one bar. */
function allOf({ on, levels, recorded }: Facts, year: string): SharesInWords {
  const { total } = outcomeByRole(on, recorded);
  return inWords(total.all.spread, levels, {
    code: t('district.all-ratings', { year }),
    statement: '',
  });
}

function inWords(
  spread: PlaceSpread,
  levels: readonly LevelFacts[],
  about: { readonly code: string; readonly statement: string },
): SharesInWords {
  const lowest = levels[0]?.name ?? '';
  const { notApplicable, offScale } = spread;
  const shares = sharesOf(levels, spread).filter(({ count }) => count > 0);
  const counts = [
    ...shares.map((share) => shareInWords(share, lowest)),
    ...(notApplicable === 0 ? [] : [t('level.count-not-applicable', { count: notApplicable })]),
    ...(offScale === 0 ? [] : [t('district.count-off', { count: offScale })]),
  ];
  const words =
    counts.length === 0
      ? t('district.spread-none', { code: about.code })
      : t('district.spread-words', { code: about.code, counts: listInWords(counts) });
  return { ...about, shares, words };
}

function needsOf({ on, levels, recorded }: Facts): readonly CodedLine[] {
  const nameAt = (place: number) => {
    const level = levels.find(({ step }) => step === place);
    return level === undefined
      ? t('level.not-yet', { level: levels[0]?.name ?? '' })
      : t('level.numbered', { rank: level.rank, name: level.name });
  };
  return sharedNeeds(on.scale, recorded, on.indicators.length)
    .slice(0, MOST_NEEDS)
    .flatMap(({ position, place, schools, of, wanted }) => {
      const indicator = on.indicators[position]?.indicator;
      if (indicator === undefined) return [];
      const wants = wanted.map((one) =>
        t('district.need-wants', { count: one.count, level: nameAt(one.place) }),
      );
      const line = t('district.need-line', {
        there: schools.length,
        of,
        level: nameAt(place),
        wanted: listInWords(wants),
      });
      return [{ code: indicator.code, statement: glanceWording(indicator.statement), line }];
    });
}

function growthOf({ on, year, since }: DistrictSource): GrowthWords {
  const [from, to] = [schoolYearName(since), schoolYearName(year)];
  if (since === year) {
    const first = t('district.growth-first', { year: to });
    return { heading: t('district.growth-heading-first'), intro: first, rows: [] };
  }
  const heading = t('district.growth-heading', { year: from });
  const { both, indicators } = growthBetween(on, since, year);
  if (both.length === 0) {
    return { heading, intro: t('district.growth-none', { from, to }), rows: [] };
  }
  return {
    heading,
    intro: t('district.growth-intro', { count: both.length }),
    rows: indicators.flatMap(({ position, counts }) => {
      const indicator = on.indicators[position]?.indicator;
      if (indicator === undefined) return [];
      const { up, same, down } = counts;
      const other = both.length - up - same - down;
      return [
        {
          code: indicator.code,
          statement: glanceWording(indicator.statement),
          up,
          same,
          down,
          other,
        },
      ];
    }),
  };
}

function missingOf({ schools, schoolYears }: SchoolsOnMap): readonly string[] {
  const there = schools.map((school) => ({ school, years: yearsThere(school, schoolYears) }));
  return schoolYears.flatMap((year, index) => {
    const missing = there
      .filter(({ years }) => years[index] === 'missing' || years[index] === 'damaged')
      .map(({ school }) => school.school);
    if (missing.length === 0) return [];
    return [t('district.missing-line', { year: schoolYearName(year), names: namesOf(missing) })];
  });
}
