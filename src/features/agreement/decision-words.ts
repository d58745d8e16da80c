import type { IndicatorDecisions } from '#domain/assessment/decisions.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, stateInWords } from '#map-view/level-words.ts';

/** What was agreed on an indicator, in one line without a full stop. */
export function decisionInWords(map: IcMap, { existing, desired }: IndicatorDecisions): string {
  if (existing.is !== 'decided') return '';
  const words = stateInWords(map, existing.decision.value);
  if (desired.is !== 'decided') return words;
  return t('agreement.from-to', {
    existing: words,
    desired: levelInWords(map, desired.decision.value),
  });
}

/** What one member says, in words: `2, Progressing`, `Can’t tell`. */
export function memberStateInWords(map: IcMap, state: MemberState): string {
  if (state.is === 'cant-tell') return t('agreement.cant-tell');
  if (state.is === 'not-applicable') return stateInWords(map, { is: 'not-applicable', reason: '' });
  return stateInWords(map, state);
}
