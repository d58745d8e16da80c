/**
 * Every address of the app, as the path behind the `#` (so that nothing of it reaches a server).
 * Give the result to wouter's `Link` or `navigate`; ids and codes are encoded here, and only here.
 */
export const addressPatterns = {
  home: '/',
  settings: '/settings',
  history: '/history',
  saveFile: '/files/save',
  dataSafety: '/data-safety',
  openFile: '/files/open',
  allMaps: '/library',
  mapSearch: '/library/search',
  addMap: '/library/add',
  mapGlance: '/library/:mapId',
  mapTable: '/library/:mapId/map',
  mapWhitePaper: '/library/:mapId/white-paper',
  mapGlossary: '/library/:mapId/glossary',
  schools: '/schools',
  newSchool: '/schools/new',
  district: '/schools/report',
  openDeliveries: '/schools/open',
  school: '/schools/:school',
  editSchool: '/schools/:school/edit',
  team: '/schools/:school/team',
  newYear: '/schools/:school/years/new',
  binder: '/schools/:school/evidence/binder',
  compare: '/schools/:school/compare',
  board: '/schools/:school/compare/board',
  schoolHistory: '/schools/:school/history',
  crosswalks: '/schools/:school/crosswalks',
  crosswalk: '/schools/:school/crosswalks/:crosswalk',
  evidence: '/schools/:school/evidence',
  addEvidence: '/schools/:school/evidence/add',
  pieceOfEvidence: '/schools/:school/evidence/pieces/:piece',
  snapshot: '/schools/:school/snapshots/:snapshot',
  printSnapshot: '/schools/:school/snapshots/:snapshot/print',
  matrix: '/schools/:school/:map/:year',
  indicator: '/schools/:school/:map/:year/indicators/:code',
  record: '/schools/:school/:map/:year/record',
  alone: '/schools/:school/:map/:year/alone',
  invite: '/schools/:school/:map/:year/invite',
  openInvitation: '/invitation',
  invitation: '/invitation/:invitation',
  handIns: '/schools/:school/:map/:year/hand-ins',
  whoRates: '/schools/:school/:map/:year/who-rates',
  paper: '/schools/:school/:map/:year/paper',
  entry: '/schools/:school/:map/:year/paper/:member',
  ownRatings: '/schools/:school/:map/:year/alone/:member',
  ownIndicator: '/schools/:school/:map/:year/alone/:member/indicators/:code',
  meeting: '/schools/:school/:map/:year/meeting',
  projector: '/schools/:school/:map/:year/meeting/projector',
} as const;

/** One school's work on one map in one school year; `year` like `2026-27`. */
export type CycleAddress = {
  readonly school: string;
  readonly map: string;
  readonly year: string;
};

export function homeAddress(): string {
  return addressPatterns.home;
}

export function settingsAddress(): string {
  return addressPatterns.settings;
}

/** Opening what many schools handed to their coach. */
export function openDeliveriesAddress(): string {
  return addressPatterns.openDeliveries;
}

export function historyAddress(): string {
  return addressPatterns.history;
}

/** What is kept where, the backups, and everything that one can do about them. */
export function dataSafetyAddress(): string {
  return addressPatterns.dataSafety;
}

export function libraryAddress(): string {
  return addressPatterns.allMaps;
}

/** The search over all texts of all maps; the query stays behind the `#` too. */
export function librarySearchAddress(query = ''): string {
  return addressPatterns.mapSearch + queryOf({ q: query === '' ? undefined : query });
}

export function addMapAddress(): string {
  return addressPatterns.addMap;
}

/** A map's At-A-Glance, which is where a map opens; the newest version where none is named. */
export function mapAddress(mapId: string, version?: string): string {
  return pathOf('library', mapId) + queryOf({ version });
}

/** The map as printed; with a code, at that indicator. */
export function mapTableAddress(mapId: string, code?: string, version?: string): string {
  return pathOf('library', mapId, 'map') + queryOf({ version, at: code });
}

/** The indicator that a query (without its `?`) of the map as printed, or of a meeting, asks for. */
export function indicatorAskedFor(query: string): string | undefined {
  return new URLSearchParams(query).get('at') ?? undefined;
}

/** The version of a map that a query (without its `?`) asks for. */
export function versionAskedFor(query: string): string | undefined {
  return new URLSearchParams(query).get('version') ?? undefined;
}

/** The words that a query (without its `?`) of the library's search asks for. */
export function wordsAskedFor(query: string): string {
  return new URLSearchParams(query).get('q') ?? '';
}

export function mapWhitePaperAddress(mapId: string, version?: string): string {
  return pathOf('library', mapId, 'white-paper') + queryOf({ version });
}

export function mapGlossaryAddress(mapId: string, version?: string): string {
  return pathOf('library', mapId, 'glossary') + queryOf({ version });
}

/** Where many schools are looked at side by side; schools-addresses.ts says how. */
export function allSchoolsAddress(): string {
  return addressPatterns.schools;
}

export function newSchoolAddress(): string {
  return addressPatterns.newSchool;
}

export function schoolAddress(school: string): string {
  return pathOf('schools', school);
}

export function editSchoolAddress(school: string): string {
  return pathOf('schools', school, 'edit');
}

export function teamAddress(school: string): string {
  return pathOf('schools', school, 'team');
}

export function newYearAddress(school: string): string {
  return pathOf('schools', school, 'years', 'new');
}

/** How the matrix is looked at; it stands in the address, so that it can be shared and gone back to. */
export type MatrixLook = {
  readonly view?: 'paper' | 'picture' | undefined;
  /** Only the indicators of this role, by its id. */
  readonly role?: string | undefined;
  readonly only?: 'unrated' | undefined;
};

export function matrixAddress({ school, map, year }: CycleAddress, look: MatrixLook = {}): string {
  return pathOf('schools', school, map, year) + queryOf(look);
}

/** The look that a query (without its `?`) asks for; whatever it doesn't know is left out. */
export function matrixLookOf(query: string): MatrixLook {
  const asked = new URLSearchParams(query);
  const view = asked.get('view');
  return {
    view: view === 'paper' || view === 'picture' ? view : undefined,
    role: asked.get('role') ?? undefined,
    only: asked.get('only') === 'unrated' ? 'unrated' : undefined,
  };
}

export function indicatorAddress({ school, map, year }: CycleAddress, code: string): string {
  return pathOf('schools', school, map, year, 'indicators', code);
}

export function recordAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'record');
}

/** Where members pick themselves to rate alone. */
export function aloneAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'alone');
}

/** Where a facilitator invites members to rate on their own devices. */
export function inviteAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'invite');
}

/** The link of an invitation, whole: all of it stands behind the `#`, where no server sees it. */
export function invitationLink(invitation: string): string {
  const [app = ''] = location.href.split('#', 1);
  return `${app}#${invitationAddress(invitation)}`;
}

/** Where a member opens an invitation that came as a file, or as a link that was copied. */
export function openInvitationAddress(): string {
  return addressPatterns.openInvitation;
}

/** An invitation's page in this app; `invitation` is what stands in its link. */
export function invitationAddress(invitation: string): string {
  return pathOf('invitation', invitation);
}

/** What stands in an invitation's link, wherever the app is; undefined for what is no such link. */
export function invitationIn(link: string): string | undefined {
  return /#\/invitation\/([^/?#\s]+)\s*$/.exec(link)?.[1];
}

/** Where a facilitator takes in what members hand in. */
export function handInsAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'hand-ins');
}

/** Where a facilitator chooses which roles' indicators each group rates. */
export function whoRatesAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'who-rates');
}

/** Where rating sheets are printed, and typed in when they come back. */
export function paperAddress({ school, map, year }: CycleAddress): string {
  return pathOf('schools', school, map, year, 'paper');
}

/** Where the paper sheet of a member is typed in. */
export function entryAddress({ school, map, year }: CycleAddress, member: string): string {
  return pathOf('schools', school, map, year, 'paper', member);
}

/** A member's own ratings. */
export function ownRatingsAddress({ school, map, year }: CycleAddress, member: string): string {
  return pathOf('schools', school, map, year, 'alone', member);
}

/** A member's own rating of one indicator. */
export function ownIndicatorAddress(
  { school, map, year }: CycleAddress,
  member: string,
  code: string,
): string {
  return pathOf('schools', school, map, year, 'alone', member, 'indicators', code);
}

/** The agreement meeting, with the indicator that is on the table. */
export function meetingAddress({ school, map, year }: CycleAddress, code?: string): string {
  return pathOf('schools', school, map, year, 'meeting') + queryOf({ at: code });
}

/** What the meeting shows on the wall; it follows the meeting from that indicator on. */
export function projectorAddress({ school, map, year }: CycleAddress, code?: string): string {
  return pathOf('schools', school, map, year, 'meeting', 'projector') + queryOf({ at: code });
}

export function snapshotAddress(school: string, snapshot: string): string {
  return pathOf('schools', school, 'snapshots', snapshot);
}

export function printSnapshotAddress(school: string, snapshot: string): string {
  return pathOf('schools', school, 'snapshots', snapshot, 'print');
}

/** A path of these parts, each encoded. */
export function pathOf(...segments: readonly string[]): string {
  return `/${segments.map(encoded).join('/')}`;
}

/** A query with its `?`; empty where nothing is asked for. */
export function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(asked)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(value)}`]))
    .join('&');
  return query === '' ? '' : `?${query}`;
}

/** Half a character, as a text cut in the middle of an emoji has one, can’t be written in an address: `�` stands for it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
