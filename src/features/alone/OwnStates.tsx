import { useMemo } from 'react';

import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { IcMap, Indicator, LevelId } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { DesiredLevels } from '#map-view/DesiredLevels.tsx';
import { ExistingLevels, type StateChoice } from '#map-view/ExistingLevels.tsx';
import { differencesOf } from '#map-view/level-differences.ts';
import { lowestLevelName } from '#map-view/level-words.ts';
import { useChoiceRun } from '#saving/choice-run.ts';

import styles from './OwnIndicatorScreen.module.css';
import type { OwnWork } from './use-own-rating.ts';

type OwnStatesProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly work: OwnWork;
  readonly marksDifferences: boolean;
  readonly textId: (level: LevelId) => string;
};

/** Existing and desired state as this member sees them. */
export function OwnStates(props: OwnStatesProps) {
  const { map, indicator, work, marksDifferences, textId } = props;
  const existingRun = useChoiceRun();
  const desiredRun = useChoiceRun();
  const differences = useMemo(
    () => (marksDifferences ? differencesOf(map, indicator) : undefined),
    [map, indicator, marksDifferences],
  );
  const { existing, desired } = work.shown;
  const isNeeded = existing?.is !== 'not-applicable';
  const lowest = lowestLevelName(map);
  return (
    <>
      <ExistingLevels
        map={map}
        indicator={indicator}
        words={{
          name: t('rating.existing'),
          hint: t('alone.existing-hint'),
          keys: t('rating.existing-keys', { level: lowest }),
        }}
        canChoose={work.canWrite}
        chosen={choiceOf(existing)}
        desired={desired}
        differences={differences}
        others={[
          { value: 'not-yet', label: t('level.not-yet', { level: lowest }) },
          { value: 'cant-tell', label: t('alone.cant-tell') },
          { value: 'not-applicable', label: t('level.not-applicable') },
        ]}
        textId={textId}
        onPress={existingRun.pressed}
        onChoose={(choice) =>
          void work.edit({ part: 'existing', existing: stateOf(choice) }, existingRun.next())
        }
      />
      <hr className={styles.rule} />
      <DesiredLevels
        map={map}
        indicator={indicator}
        words={{
          name: t('rating.desired'),
          hint: isNeeded ? t('alone.desired-hint') : t('rating.desired-not-needed'),
          none: t('rating.desired-none'),
        }}
        canChoose={work.canWrite}
        isNeeded={isNeeded}
        desired={desired}
        check=""
        textId={textId}
        onPress={desiredRun.pressed}
        onChoose={(level) => void work.edit({ part: 'desired', desired: level }, desiredRun.next())}
      />
    </>
  );
}

function choiceOf(state: MemberState | undefined): StateChoice | undefined {
  if (state === undefined) return undefined;
  return state.is === 'at-level' ? { level: state.level } : { other: state.is };
}

function stateOf(choice: StateChoice): MemberState {
  if ('level' in choice) return { is: 'at-level', level: choice.level };
  if (choice.other === 'not-applicable') return { is: 'not-applicable' };
  return choice.other === 'cant-tell' ? { is: 'cant-tell' } : { is: 'not-yet' };
}
