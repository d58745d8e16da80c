import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import type { CellState } from '#domain/comparison/all-years.ts';

type YearCellProps = {
  readonly map: IcMap;
  readonly state: CellState;
};

/** Where an indicator stood in one year: number, bars and shade; its name for those who hear it. */
export function YearCell({ map, state }: YearCellProps) {
  return state.is === 'missing' ? (
    <>
      <span aria-hidden="true">·</span>
      <VisuallyHidden>{t('compare.not-on-map')}</VisuallyHidden>
    </>
  ) : (
    <LevelMark map={map} state={state} />
  );
}
