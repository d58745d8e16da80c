import type { Wording } from './ic-map.ts';

/** The wording of the At-A-Glance. */
export function glanceWording(wording: Wording): string {
  return wording.glance;
}

/** The wording of the map's body. */
export function mapWording(wording: Wording): string {
  return wording.map ?? wording.glance;
}
