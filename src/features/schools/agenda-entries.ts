import type { Indicator } from '#domain/ic-map/ic-map.ts';
import { needAt, type SharedNeed } from '#domain/schools/shared-needs.ts';

import type { AgendaItem } from './agenda.ts';
import type { CoachView } from './coach-view.ts';

/** A picked need as it stands in the year that is looked at. */
export interface AgendaEntry {
  readonly item: AgendaItem;
  readonly indicator: Indicator;
  readonly need: SharedNeed;
}

/** The picked needs that the map knows, in the agenda's order, counted anew. */
export function agendaEntries(
  { shown, inYear }: CoachView,
  items: readonly AgendaItem[],
): readonly AgendaEntry[] {
  return items.flatMap((item) => {
    const position = shown.indicators.findIndex(({ indicator }) => indicator.code === item.code);
    const indicator = shown.indicators[position]?.indicator;
    return indicator === undefined
      ? []
      : [{ item, indicator, need: needAt(inYear.recorded, position, item.place) }];
  });
}
