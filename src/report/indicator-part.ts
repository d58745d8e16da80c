import type { SnapshotRating } from '#domain/assessment/snapshot-content.ts';
import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import { paragraphsOf } from './agreement-part.ts';
import type {
  AgreementPart,
  IndicatorPart,
  LevelFacts,
  StatePart,
  TickedStatement,
} from './at-a-glance.ts';

/** What the At-A-Glance says of one indicator; a missing rating reads as not rated yet. */
export function indicatorPart(
  map: IcMap,
  indicator: Indicator,
  levels: readonly LevelFacts[],
  {
    rating,
    agreement,
    evidence = [],
  }: {
    readonly rating: SnapshotRating | undefined;
    readonly agreement: AgreementPart | undefined;
    readonly evidence?: readonly string[];
  },
): IndicatorPart {
  const ticked = new Set(rating?.ticked ?? []);
  const atLevel = (id: string): StatePart | undefined => {
    const level = levels.find((candidate) => candidate.id === id);
    const descriptor = indicator.descriptors[id];
    if (level === undefined || descriptor === undefined) return undefined;
    const words = t('level.numbered', { rank: level.rank, name: level.name });
    return { is: 'at-level', level, words, descriptor, ticked };
  };
  const existing = existingPart(rating, levels, atLevel);
  const desired = desiredPart(existing, rating?.desired, atLevel);
  return {
    code: indicator.code,
    role: map.roles.find((role) => role.id === indicator.role)?.name ?? '',
    statement: glanceWording(indicator.statement),
    existing,
    desired,
    fromTo: fromTo(existing, desired),
    rationale: paragraphsOf(rating?.rationale ?? ''),
    agreement,
    evidence,
    tickedElsewhere: tickedElsewhere(indicator, levels, ticked, [existing, desired]),
  };
}

function existingPart(
  rating: SnapshotRating | undefined,
  levels: readonly LevelFacts[],
  atLevel: (id: string) => StatePart | undefined,
): StatePart {
  const state = rating?.existing ?? { is: 'not-rated' };
  switch (state.is) {
    case 'at-level':
      return atLevel(state.level) ?? { is: 'not-rated', words: t('level.not-rated') };
    case 'not-yet':
      return { is: 'not-yet', words: t('level.not-yet', { level: levels[0]?.name ?? '' }) };
    case 'not-applicable':
      return {
        is: 'not-applicable',
        words: t('level.not-applicable'),
        reason: state.reason.trim(),
      };
    case 'not-rated':
      return { is: 'not-rated', words: t('level.not-rated') };
  }
}

function desiredPart(
  existing: StatePart,
  desired: string | undefined,
  atLevel: (id: string) => StatePart | undefined,
): StatePart {
  if (existing.is === 'not-applicable') return { is: 'not-applicable', words: existing.words };
  const part = desired === undefined ? undefined : atLevel(desired);
  return part ?? { is: 'no-desired', words: t('report.no-desired') };
}

function fromTo(existing: StatePart, desired: StatePart): string {
  if (existing.is === 'not-applicable') {
    return existing.reason === undefined || existing.reason === ''
      ? existing.words
      : t('level.not-applicable-because', { reason: existing.reason });
  }
  if (desired.is !== 'at-level') return t('level.from-to-none', { existing: existing.words });
  if (existing.words === desired.words) return t('level.stays-at', { existing: existing.words });
  return t('level.from-to', { existing: existing.words, desired: desired.words });
}

function tickedElsewhere(
  indicator: Indicator,
  levels: readonly LevelFacts[],
  ticked: ReadonlySet<string>,
  shown: readonly StatePart[],
): readonly TickedStatement[] {
  const shownLevels = new Set(
    shown.flatMap((state) => (state.is === 'at-level' ? [state.level.id] : [])),
  );
  return levels
    .filter((level) => !shownLevels.has(level.id))
    .flatMap((level) =>
      statementsOf(level.id, indicator.descriptors[level.id] ?? [])
        .filter((statement) => ticked.has(statement.id))
        .map((statement) => ({
          level: t('level.numbered', { rank: level.rank, name: level.name }),
          text: statement.text,
        })),
    );
}
