const NAME = 'TooLargeError';

/** More is on this device than one file holds. The worker's answer hands on the name. */
export function tooLarge(): Error {
  const error = new Error('more than one file holds');
  error.name = NAME;
  return error;
}

/** Whether that is why something was not written. */
export function isTooLarge(error: unknown): boolean {
  return (error instanceof Error || error instanceof DOMException) && error.name === NAME;
}
