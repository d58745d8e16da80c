/** Tells the time: milliseconds since 1970, UTC. */
export type Clock = () => number;

/** The device's clock. */
export const systemClock: Clock = () => Date.now();
