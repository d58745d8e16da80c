import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './GhostMark.module.css';

type GhostMarkProps = {
  readonly map: IcMap;
  /** Of the year before, as people read it. */
  readonly yearName: string;
  readonly state: ExistingState;
  /** A desired state: its ring takes room, so the year is there only for those who hear it. */
  readonly ring?: boolean;
};

/** Where something stood the year before, in a dotted frame: it is no rating of this year. */
export function GhostMark({ map, yearName, state, ring = false }: GhostMarkProps) {
  return (
    <span className={styles.ghost}>
      <Icon name="history" />
      {ring ? (
        <VisuallyHidden>{t('carried.ghost-existing', { year: yearName })}</VisuallyHidden>
      ) : (
        t('carried.ghost-existing', { year: yearName })
      )}
      <LevelMark map={map} state={state} ring={ring} />
    </span>
  );
}
