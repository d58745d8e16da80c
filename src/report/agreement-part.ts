import { isAgreementLow } from '#domain/analysis/low-agreement.ts';
import type { RecordedDistribution } from '#domain/assessment/recorded-agreement.ts';
import type { SnapshotAgreement } from '#domain/assessment/snapshot-content.ts';
import { t } from '#i18n/translate.ts';

import type { AgreementPart, LevelFacts } from './at-a-glance.ts';

/** How the team came to the rating of one indicator; undefined where the snapshot holds nothing of it. */
export function agreementPart(
  agreement: SnapshotAgreement | undefined,
  levels: readonly LevelFacts[],
  wordOf: (hash: string, purged: string) => string,
): AgreementPart | undefined {
  if (agreement === undefined) return undefined;
  const { rated, asked, existingReason, desiredReason, distribution, dissent = [] } = agreement;
  return {
    raters: ratersInWords(rated, asked),
    low: isAgreementLow(agreement) ? lowInWords(agreement) : '',
    distribution: distribution === undefined ? '' : distributionInWords(distribution, levels),
    existingReason: paragraphsOf(existingReason ?? ''),
    desiredReason: paragraphsOf(desiredReason ?? ''),
    dissent: dissent.map(({ text, name }) => ({
      text: wordOf(text, t('report.purged-text')),
      by: name === undefined ? t('report.dissent-unnamed') : wordOf(name, t('report.purged')),
    })),
  };
}

/** The paragraphs of a text that people typed. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

function ratersInWords(rated: number, asked: number): string {
  if (rated === 0) return '';
  return rated >= asked
    ? t('report.rated-by-all', { count: rated })
    : t('report.rated-by', { rated, count: asked });
}

function lowInWords({ spread, whetherItApplies }: SnapshotAgreement): string {
  return [
    ...(whetherItApplies === true ? [t('report.low-whether-it-applies')] : []),
    ...(spread === undefined || spread.range < 2
      ? []
      : [
          t('report.low-spread', {
            count: spread.range,
            near: spread.withinOne,
            placed: spread.placed,
          }),
        ]),
  ].join(' ');
}

/** A distribution, of which nothing is changed here. */
type Counts = Readonly<Omit<RecordedDistribution, 'atPlace'>> & {
  readonly atPlace: readonly number[];
};

/** How many members wanted which place for the desired state. */
export function desiredInWords(atPlace: readonly number[], levels: readonly LevelFacts[]): string {
  return t('report.desired-distribution', {
    counts: countsInWords({ atPlace, cantTell: 0, notApplicable: 0 }, levels),
  });
}

function distributionInWords(
  distribution: RecordedDistribution,
  levels: readonly LevelFacts[],
): string {
  return t('report.distribution', { counts: countsInWords(distribution, levels) });
}

function countsInWords(
  { atPlace, cantTell, notApplicable }: Counts,
  levels: readonly LevelFacts[],
): string {
  const [notYet = 0, ...atLevels] = atPlace;
  return [
    ...(notYet === 0
      ? []
      : [t('level.count-not-yet', { count: notYet, level: levels[0]?.name ?? '' })]),
    ...levels.flatMap(({ rank, name }, index) => {
      const count = atLevels[index] ?? 0;
      return count === 0
        ? []
        : [t('level.count-at', { count, level: t('level.numbered', { rank, name }) })];
    }),
    ...(cantTell === 0 ? [] : [t('report.count-cant-tell', { count: cantTell })]),
    ...(notApplicable === 0 ? [] : [t('level.count-not-applicable', { count: notApplicable })]),
  ].join('; ');
}
