import { levelKeys, STATE_KEYS } from '#domain/assessment/entry-keys.ts';
import { askedIndicators } from '#domain/assessment/meeting.ts';
import type { Member, StakeholderGroup } from '#domain/assessment/member.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import '#i18n/en/level.ts';
import '#i18n/en/report.ts';
import '#i18n/en/sheet.ts';
import { t } from '#i18n/translate.ts';

import type { RatingSheet, RatingSheets, SheetOutcome } from './rating-sheet.ts';

/** For whom rating sheets are printed. */
export interface SheetsFacts {
  readonly school: Pick<School, 'name' | 'sample'>;
  /** As people read it: `2026–27`. */
  readonly yearName: string;
  readonly map: IcMap;
  readonly askedRoles: ReadonlyMap<StakeholderGroup, readonly string[]>;
  /** One sheet each; `undefined` for a sheet without a name, which asks about everything. */
  readonly members: readonly (Member | undefined)[];
}

/** The words of blank rating sheets, in the order of the map. */
export function sheetsOf({
  school,
  yearName,
  map,
  askedRoles,
  members,
}: SheetsFacts): RatingSheets {
  const heading = t('sheet.heading', { year: yearName });
  const [only] = members.length === 1 ? members : [];
  const about = { year: yearName, school: school.name };
  return {
    title:
      only === undefined
        ? t(members.length > 1 ? 'sheet.title-all' : 'sheet.title', about)
        : t('sheet.title-of', { ...about, name: only.name }),
    heading,
    subject: t('sheet.subject', { map: map.title }),
    language: map.language,
    school: school.name,
    sample: school.sample === true,
    mapLine: t('report.map-line', { map: map.title }),
    levels: levelKeys(map).map(({ key, level: { id, rank, name } }) => ({
      id,
      key,
      words: rank < 10 ? name : t('level.numbered', { rank, name }),
    })),
    others: [
      {
        key: STATE_KEYS['not-yet'],
        words: t('level.not-yet', { level: levelsAscending(map)[0]?.name ?? '' }),
      },
      { key: STATE_KEYS['cant-tell'], words: t('sheet.cant-tell') },
      { key: STATE_KEYS['not-applicable'], words: t('level.not-applicable') },
    ],
    sheets: members.map((member) =>
      sheetOf(map, member, member && askedIndicators(map, askedRoles.get(member.group))),
    ),
  };
}

function sheetOf(
  map: IcMap,
  member: Member | undefined,
  codes: readonly string[] | undefined,
): RatingSheet {
  const all = indicatorsOf(map);
  const places = all.filter(
    ({ indicator }) => codes === undefined || codes.includes(indicator.code),
  );
  const isPart = places.length < all.length;
  return {
    member: member && { name: member.name, position: member.position },
    asked: isPart ? t('sheet.asked', { count: places.length, total: all.length }) : undefined,
    outcomes: map.outcomes.flatMap((outcome): readonly SheetOutcome[] => {
      const indicators = places
        .filter((place) => place.outcome === outcome)
        .map(({ indicator, role, position }) => ({
          row: position,
          code: indicator.code,
          role: role?.name ?? '',
          statement: mapWording(indicator.statement),
          descriptors: indicator.descriptors,
        }));
      if (indicators.length === 0) return [];
      return [{ code: outcome.code, statement: mapWording(outcome.statement), indicators }];
    }),
  };
}
