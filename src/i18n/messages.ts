const byRoom: Record<string, Readonly<Record<string, unknown>>> = {};

/**
 * A room of the catalogue. It is known from the moment its file is imported, so that a page brings the
 * sentences that it shows, and the first page does not wait for those of all others.
 */
export function room<const Messages extends Readonly<Record<string, unknown>>>(
  name: string,
  messages: Messages,
): Messages {
  byRoom[name] = messages;
  return messages;
}

/** The message of a key like `rating.saved-at`; the key itself where its room was not brought. */
export function messageAt(key: string): unknown {
  const dot = key.indexOf('.');
  return byRoom[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
}
