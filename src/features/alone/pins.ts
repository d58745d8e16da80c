import { create } from 'zustand';

import { sha256Of } from '#domain/records/sha-256.ts';
import { systemClock } from '#platform/clock.ts';
import { PINS_KEY } from '#platform/kept-pins.ts';
import { newSalt } from '#platform/random-ids.ts';

/** What this device keeps of a member's PIN: its hash, or that it was removed (milliseconds since 1970). */
export type KeptPin =
  | { readonly salt: string; readonly hash: string }
  | { readonly removedAt: number };

export const SHORTEST_PIN = 4;

interface Pins {
  /** By school and member. */
  readonly kept: Readonly<Record<string, KeptPin>>;
  /** Whose PIN was given in this tab; forgotten when the device is handed on. */
  readonly open: ReadonlySet<string>;
}

/**
 * The PINs of this device. No record holds one, so none is ever exported. A PIN hides ratings from those who
 * use the app as it is; it encrypts nothing, and the app says so where one is set.
 */
export const usePins = create<Pins>(() => ({ kept: storedPins(), open: new Set() }));

/** The name under which a member's PIN is kept. */
export function pinOwner(school: string, member: string): string {
  return `${school}/${member}`;
}

/** Sets a PIN and leaves it open in this tab; gives whether the browser kept it. */
export function setPin(owner: string, pin: string): boolean {
  const salt = newSalt();
  const isKept = keep({ ...storedPins(), [owner]: { salt, hash: sha256Of(salt + pin) } });
  if (isKept) usePins.setState(({ open }) => ({ open: new Set([...open, owner]) }));
  return isKept;
}

/** Opens a member's ratings in this tab; gives whether that was the PIN. */
export function openByPin(owner: string, pin: string): boolean {
  const kept = usePins.getState().kept[owner];
  if (kept === undefined || 'removedAt' in kept) return true;
  if (sha256Of(kept.salt + pin) !== kept.hash) return false;
  usePins.setState(({ open }) => ({ open: new Set([...open, owner]) }));
  return true;
}

/** Removes a PIN and keeps when, so that its owner sees it. */
export function removePin(owner: string): void {
  keep({ ...storedPins(), [owner]: { removedAt: systemClock() } });
}

/** A member leaves their own screens: their PIN is asked for again. */
export function closePin(owner: string): void {
  usePins.setState(({ open }) => ({ open: new Set([...open].filter((one) => one !== owner)) }));
}

/** The device goes to somebody else: every PIN is asked for again. */
export function closeAll(): void {
  usePins.setState({ kept: storedPins(), open: new Set() });
}

function keep(kept: Pins['kept']): boolean {
  try {
    localStorage.setItem(PINS_KEY, JSON.stringify(kept));
  } catch {
    return false;
  }
  usePins.setState({ kept });
  return true;
}

function storedPins(): Pins['kept'] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PINS_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, KeptPin] => isKeptPin(entry[1])),
    );
  } catch {
    return {};
  }
}

function isKeptPin(value: unknown): value is KeptPin {
  if (typeof value !== 'object' || value === null) return false;
  const { salt, hash, removedAt } = value as Record<string, unknown>;
  return typeof removedAt === 'number' || (typeof salt === 'string' && typeof hash === 'string');
}
