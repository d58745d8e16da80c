/** What is on the table of a meeting; the projector shows that. Nothing of it is a record, or a rating. */
export type MeetingTable = {
  readonly indicator: string;
  /** When the quiet time ends, in milliseconds since 1970; absent while there is none. */
  readonly quietUntil?: number | undefined;
};

/** A window that leads a meeting. */
export type LeadingWindow = {
  readonly lay: (table: MeetingTable) => void;
  readonly leave: () => void;
};

const HELLO = 'hello';

/** Tells the other windows of this browser what is on the table of a cycle's meeting, and whoever joins later. */
export function leadMeeting(cycle: string): LeadingWindow {
  const channel = openChannel(cycle);
  let onTable: MeetingTable | undefined;
  const tell = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows its own origin only
    if (onTable !== undefined) channel?.postMessage(onTable);
  };
  const answer = ({ data }: MessageEvent<unknown>) => {
    if (data === HELLO) tell();
  };
  channel?.addEventListener('message', answer);
  return {
    lay(table) {
      onTable = table;
      tell();
    },
    leave: () => channel?.close(),
  };
}

/** Hears what is on the table of a cycle's meeting; the function that it gives ends that. */
export function followMeeting(cycle: string, hear: (table: MeetingTable) => void): () => void {
  const channel = openChannel(cycle);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const table = tableOf(data);
    if (table !== undefined) hear(table);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows its own origin only
  channel?.postMessage(HELLO);
  return () => channel?.close();
}

function openChannel(cycle: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined'
    ? undefined
    : new BroadcastChannel(`continuum.meeting/${cycle}`);
}

/** A message of another version of the app may hold anything. */
function tableOf(data: unknown): MeetingTable | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { indicator, quietUntil } = data as Record<string, unknown>;
  if (typeof indicator !== 'string') return undefined;
  return { indicator, quietUntil: typeof quietUntil === 'number' ? quietUntil : undefined };
}
