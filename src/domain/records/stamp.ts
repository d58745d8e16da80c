/**
 * A hybrid logical clock reading as a fixed-width string that sorts as the edits happened:
 * milliseconds (9 base-36 digits), counter (4 base-36 digits), device, joined by `-`.
 * Source: Kulkarni et al., "Logical Physical Clocks", OPODIS 2014. Wall time in it is for display only.
 */
export type Stamp = string;

/** A random device id: 12 characters of `0-9a-z`. */
export type DeviceId = string;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const LARGEST_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** In the year 5188: a clock beyond it is held here, so that stamps keep their width and so their order. */
const LARGEST_MS = 36 ** MS_DIGITS - 1;

/** What a stamp looks like. */
export const STAMP_PATTERN = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{12}$/;

export interface StampParts {
  /** Milliseconds since 1970, UTC. */
  readonly ms: number;
  readonly counter: number;
  readonly device: DeviceId;
}

/** The text of a stamp. */
export function formatStamp({ ms, counter, device }: StampParts): Stamp {
  return [digits(ms, MS_DIGITS), digits(counter, COUNTER_DIGITS), device].join('-');
}

/** The parts of a stamp. */
export function readStamp(stamp: Stamp): StampParts {
  const [ms = '', counter = '', device = ''] = stamp.split('-');
  return { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36), device };
}

/**
 * The stamp of the next change on this device: later than `newestSeen` whatever the device clock says,
 * so a clock that jumps back or ahead changes no order of edits that this device made or had seen.
 */
export function nextStamp(newestSeen: Stamp | undefined, now: number, device: DeviceId): Stamp {
  const ms = Math.min(now, LARGEST_MS);
  if (newestSeen === undefined) return formatStamp({ ms, counter: 0, device });
  const seen = readStamp(newestSeen);
  if (ms > seen.ms) return formatStamp({ ms, counter: 0, device });
  if (seen.counter < LARGEST_COUNTER) {
    return formatStamp({ ms: seen.ms, counter: seen.counter + 1, device });
  }
  return formatStamp({ ms: seen.ms + 1, counter: 0, device });
}

const FARTHEST_AHEAD_MS = 10 * 60 * 1000;

/** Whether a stamp lies more than 10 minutes ahead of a clock: not to be taken over without asking. */
export function isFarAhead(stamp: Stamp, now: number): boolean {
  return readStamp(stamp).ms > now + FARTHEST_AHEAD_MS;
}

/** January 1, 2200. */
const LATEST_MS = Date.UTC(2200, 0, 1);

/**
 * Whether no clock, however wrong, gave a stamp: taken over, it would leave this device no later stamp to give to its own
 * next edit.
 */
export function isBeyondClocks(stamp: Stamp): boolean {
  return readStamp(stamp).ms > LATEST_MS;
}

/** The later of two stamps. */
export function laterStamp(a: Stamp | undefined, b: Stamp): Stamp {
  return a !== undefined && a > b ? a : b;
}

function digits(value: number, width: number): string {
  return Math.max(0, Math.floor(value)).toString(36).padStart(width, '0');
}
