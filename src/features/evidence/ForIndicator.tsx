import { indicatorByCode, type IndicatorPlace } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';

/** The indicator that somebody came from. */
export type Preset = { readonly map: IcMap; readonly place: IndicatorPlace };

type ForIndicatorProps = {
  readonly preset: Preset;
  readonly isForIt: boolean;
  readonly onChange: (isForIt: boolean) => void;
};

/** That what is added here is for the indicator from which one came; it can be for others, or for none yet. */
export function ForIndicator({ preset, isForIt, onChange }: ForIndicatorProps) {
  const { code, statement } = preset.place.indicator;
  return (
    <ChoiceField
      type="checkbox"
      label={t('evidence.for-indicator', { code, statement: mapWording(statement) })}
      checked={isForIt}
      onChange={onChange}
    />
  );
}

/** The indicator of an address, on the map that it names or, without one, on the first that has it. */
export function indicatorIn(
  maps: readonly IcMap[],
  {
    map: id,
    indicator,
  }: { readonly map: string | undefined; readonly indicator: string | undefined },
): Preset | undefined {
  if (indicator === undefined) return undefined;
  for (const map of maps) {
    const place = id === undefined || id === map.id ? indicatorByCode(map, indicator) : undefined;
    if (place !== undefined) return { map, place };
  }
  return undefined;
}
