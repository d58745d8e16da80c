import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';
import json from '#data/ic-maps/engaged-stem-school-community.json' with { type: 'json' };

/** The built-in IC map: 16 indicators, 5 levels. */
export function theMap(): IcMap {
  return icMapSchema.parse(json);
}
