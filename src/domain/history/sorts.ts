/** What people look for in a history, by what was changed. */
export const HISTORY_SORTS = [
  'ratings',
  'meeting',
  'alone',
  'evidence',
  'team',
  'school',
  'records',
  'crosswalks',
  'maps',
] as const;

export type HistorySort = (typeof HISTORY_SORTS)[number];

/** The sort of change that a kind of record is; undefined for one that this version does not know. */
export function sortOfKind(kind: string): HistorySort | undefined {
  if (kind.startsWith('agreed-') || kind === 'tick') return 'ratings';
  if (kind.startsWith('decision-') || MEETING.has(kind)) return 'meeting';
  if (kind.startsWith('rating-') || kind === 'handed-in') return 'alone';
  if (kind.startsWith('evidence')) return 'evidence';
  if (kind.startsWith('crosswalk')) return 'crosswalks';
  if (kind === 'member') return 'team';
  if (kind === 'snapshot') return 'records';
  if (kind === 'ic-map') return 'maps';
  return kind === 'cycle' || kind.startsWith('school') ? 'school' : undefined;
}

const MEETING: ReadonlySet<string> = new Set([
  'reveal',
  'dissent',
  'parked',
  'minutes',
  'asked',
  'names',
  'ratings-dropped',
]);
