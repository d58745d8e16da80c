/** Where this browser keeps the PINs of members, by `school/member`. */
export const PINS_KEY = 'continuum.pins';

/** Forgets that a member ever had a PIN here: they were taken out. */
export function forgetPinOf(owner: string): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PINS_KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, owner)) return;
    const others = Object.entries(kept).filter(([key]) => key !== owner);
    localStorage.setItem(PINS_KEY, JSON.stringify(Object.fromEntries(others)));
  } catch {
    // Nothing could be kept in the first place.
  }
}
