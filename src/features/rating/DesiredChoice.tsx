import type { IcMap, Indicator, LevelId } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { DesiredLevels } from '#map-view/DesiredLevels.tsx';
import { useChoiceRun } from '#saving/choice-run.ts';

import { gapOf } from './gap.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import { ghostOf, type LastYear } from './last-year.ts';

type DesiredChoiceProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly rating: IndicatorRating;
  readonly lastYear: LastYear | undefined;
  readonly textId: (level: LevelId) => string;
};

/** The desired state that the team agrees on. */
export function DesiredChoice(props: DesiredChoiceProps) {
  const { map, indicator, rating, lastYear, textId } = props;
  const run = useChoiceRun();
  const { existing, desired } = rating.shown;
  const isNeeded = existing.is !== 'not-applicable';
  return (
    <DesiredLevels
      map={map}
      indicator={indicator}
      words={{
        name: t('rating.desired'),
        hint: isNeeded ? t('rating.desired-hint') : t('rating.desired-not-needed'),
        none: t('rating.desired-none'),
      }}
      canChoose={rating.canWrite}
      isNeeded={isNeeded}
      desired={desired}
      ghost={ghostOf(lastYear, lastYear?.state?.desired)}
      check={gapOf(map, rating.shown).is === 'beyond' ? t('rating.desired-below') : ''}
      textId={textId}
      onPress={run.pressed}
      onChoose={(level) => void rating.edit([{ part: 'desired', level }], run.next())}
    />
  );
}
