import { isAgreementLow } from '#domain/analysis/low-agreement.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

/** How far the ratings have come, as a sentence. */
export function progressSentence({ content }: Snapshot): string {
  const ratings = new Map<string, AgreedRating>(
    content.ratings.map((rating) => [
      rating.indicator,
      { ...rating, desired: rating.desired, ticked: new Set(rating.ticked) },
    ]),
  );
  const { applicable, rated, notApplicable, indicators } = progressOf([...ratings.keys()], ratings);
  if (applicable === 0) return t('report.progress-none');
  const progress =
    applicable === indicators
      ? t('report.progress', { rated, count: applicable })
      : t('report.progress-applicable', { rated, count: applicable });
  const aside = notApplicable === 0 ? '' : t('report.progress-aside', { count: notApplicable });
  return [progress, aside].filter((part) => part !== '').join(' ');
}

/** How many indicators stand where, lowest first, as a sentence; empty when nothing is rated. */
export function distributionSentence({ content }: Snapshot): string {
  const states = content.ratings.map((rating) => rating.existing);
  const notYet = states.filter((state) => state.is === 'not-yet').length;
  const levels = levelsAscending(content.map);
  const counts = [
    ...(notYet === 0
      ? []
      : [t('level.count-not-yet', { count: notYet, level: levels[0]?.name ?? '' })]),
    ...levels.flatMap((level) => {
      const count = states.filter((s) => s.is === 'at-level' && s.level === level.id).length;
      return count === 0 ? [] : [t('level.count-at', { count, level: level.name })];
    }),
  ];
  if (counts.length === 0) return '';
  return t('level.strip-sentence', { counts: listInWords(counts) });
}

/** On which indicators the team’s agreement was low, as a sentence; empty when on none. */
export function farApartSentence({ content }: Snapshot): string {
  const low = (content.agreement ?? []).filter(isAgreementLow);
  if (low.length === 0) return '';
  return t('report.far-apart', {
    count: low.length,
    codes: listInWords(low.map(({ indicator }) => indicator)),
  });
}
