import { addressPatterns } from '#platform/addresses.ts';

import { pageCode, type PageCode } from './page-code.ts';

export type PageRoute = {
  readonly pattern: string;
  readonly code: PageCode;
  /** Can be read in a browser that stores nothing. */
  readonly withoutStorage?: true;
  /** A page that is only there to change something. */
  readonly toChange?: true;
  /** A page of a school that a device has which was only invited. */
  readonly forInvited?: true;
};

/** Every page of the app. The first pattern that fits wins: `new` comes before `:school`. */
export const pageRoutes: readonly PageRoute[] = [
  {
    pattern: addressPatterns.home,
    code: pageCode(() => import('#features/school/HomePage.tsx').then((m) => m.HomePage)),
  },
  {
    pattern: addressPatterns.schools,
    code: pageCode(() => import('#features/schools/SchoolsPage.tsx').then((m) => m.SchoolsPage)),
  },
  {
    pattern: addressPatterns.newSchool,
    toChange: true,
    code: pageCode(() =>
      import('#features/school/SchoolFormPage.tsx').then((m) => m.SchoolFormPage),
    ),
  },
  {
    pattern: addressPatterns.openDeliveries,
    toChange: true,
    code: pageCode(() =>
      import('#features/deliveries/DeliveriesPage.tsx').then((m) => m.DeliveriesPage),
    ),
  },
  {
    pattern: addressPatterns.district,
    code: pageCode(() => import('#features/district/DistrictPage.tsx').then((m) => m.DistrictPage)),
  },
  {
    pattern: addressPatterns.school,
    code: pageCode(() => import('#features/school/SchoolPage.tsx').then((m) => m.SchoolPage)),
  },
  {
    pattern: addressPatterns.editSchool,
    toChange: true,
    code: pageCode(() =>
      import('#features/school/SchoolFormPage.tsx').then((m) => m.SchoolFormPage),
    ),
  },
  {
    pattern: addressPatterns.team,
    code: pageCode(() => import('#features/school/TeamPage.tsx').then((m) => m.TeamPage)),
  },
  {
    pattern: addressPatterns.newYear,
    toChange: true,
    code: pageCode(() =>
      import('#features/school/StartCyclePage.tsx').then((m) => m.StartCyclePage),
    ),
  },
  {
    pattern: addressPatterns.binder,
    code: pageCode(() => import('#features/binder/BinderPage.tsx').then((m) => m.BinderPage)),
  },
  {
    pattern: addressPatterns.compare,
    code: pageCode(() => import('#features/comparison/ComparePage.tsx').then((m) => m.ComparePage)),
  },
  {
    pattern: addressPatterns.board,
    code: pageCode(() => import('#features/comparison/BoardPage.tsx').then((m) => m.BoardPage)),
  },
  {
    pattern: addressPatterns.schoolHistory,
    code: pageCode(() => import('#features/history/HistoryPage.tsx').then((m) => m.HistoryPage)),
  },
  {
    pattern: addressPatterns.crosswalks,
    code: pageCode(() =>
      import('#features/crosswalk/CrosswalksPage.tsx').then((m) => m.CrosswalksPage),
    ),
  },
  {
    pattern: addressPatterns.crosswalk,
    code: pageCode(() =>
      import('#features/crosswalk/CrosswalkPage.tsx').then((m) => m.CrosswalkPage),
    ),
  },
  {
    pattern: addressPatterns.evidence,
    code: pageCode(() => import('#features/evidence/EvidencePage.tsx').then((m) => m.EvidencePage)),
  },
  {
    pattern: addressPatterns.addEvidence,
    code: pageCode(() =>
      import('#features/evidence/AddEvidencePage.tsx').then((m) => m.AddEvidencePage),
    ),
  },
  {
    pattern: addressPatterns.pieceOfEvidence,
    code: pageCode(() => import('#features/evidence/PiecePage.tsx').then((m) => m.PiecePage)),
  },
  {
    pattern: addressPatterns.snapshot,
    code: pageCode(() =>
      import('#features/snapshots/SnapshotPage.tsx').then((m) => m.SnapshotPage),
    ),
  },
  {
    pattern: addressPatterns.printSnapshot,
    code: pageCode(() => import('#features/snapshots/PrintPage.tsx').then((m) => m.PrintPage)),
  },
  {
    pattern: addressPatterns.matrix,
    code: pageCode(() => import('#features/rating/MatrixPage.tsx').then((m) => m.MatrixPage)),
  },
  {
    pattern: addressPatterns.indicator,
    code: pageCode(() => import('#features/rating/IndicatorPage.tsx').then((m) => m.IndicatorPage)),
  },
  {
    pattern: addressPatterns.record,
    toChange: true,
    code: pageCode(() => import('#features/snapshots/RecordPage.tsx').then((m) => m.RecordPage)),
  },
  {
    pattern: addressPatterns.alone,
    code: pageCode(() => import('#features/alone/AlonePage.tsx').then((m) => m.AlonePage)),
  },
  {
    pattern: addressPatterns.invite,
    code: pageCode(() => import('#features/invitations/InvitePage.tsx').then((m) => m.InvitePage)),
  },
  {
    pattern: addressPatterns.invitation,
    toChange: true,
    code: pageCode(() =>
      import('#features/invitations/InvitationPage.tsx').then((m) => m.InvitationPage),
    ),
  },
  {
    pattern: addressPatterns.openInvitation,
    toChange: true,
    code: pageCode(() =>
      import('#features/invitations/OpenInvitationPage.tsx').then((m) => m.OpenInvitationPage),
    ),
  },
  {
    pattern: addressPatterns.handIns,
    toChange: true,
    code: pageCode(() => import('#features/hand-ins/HandInsPage.tsx').then((m) => m.HandInsPage)),
  },
  {
    pattern: addressPatterns.whoRates,
    code: pageCode(() => import('#features/asking/WhoRatesPage.tsx').then((m) => m.WhoRatesPage)),
  },
  {
    pattern: addressPatterns.paper,
    code: pageCode(() => import('#features/paper/PaperPage.tsx').then((m) => m.PaperPage)),
  },
  {
    pattern: addressPatterns.entry,
    code: pageCode(() => import('#features/paper/EntryPage.tsx').then((m) => m.EntryPage)),
  },
  {
    pattern: addressPatterns.ownRatings,
    code: pageCode(() =>
      import('#features/alone/OwnRatingsPage.tsx').then((m) => m.OwnRatingsPage),
    ),
    forInvited: true,
  },
  {
    pattern: addressPatterns.ownIndicator,
    code: pageCode(() =>
      import('#features/alone/OwnIndicatorPage.tsx').then((m) => m.OwnIndicatorPage),
    ),
    forInvited: true,
  },
  {
    pattern: addressPatterns.meeting,
    code: pageCode(() => import('#features/agreement/MeetingPage.tsx').then((m) => m.MeetingPage)),
  },
  {
    pattern: addressPatterns.projector,
    code: pageCode(() =>
      import('#features/agreement/ProjectorPage.tsx').then((m) => m.ProjectorPage),
    ),
  },
  {
    pattern: addressPatterns.allMaps,
    code: pageCode(() => import('#features/ic-map/LibraryPage.tsx').then((m) => m.LibraryPage)),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.mapSearch,
    code: pageCode(() =>
      import('#features/ic-map/LibrarySearchPage.tsx').then((m) => m.LibrarySearchPage),
    ),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.addMap,
    toChange: true,
    code: pageCode(() => import('#features/ic-map/AddMapPage.tsx').then((m) => m.AddMapPage)),
  },
  {
    pattern: addressPatterns.mapGlance,
    code: pageCode(() => import('#features/ic-map/MapGlancePage.tsx').then((m) => m.MapGlancePage)),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.mapTable,
    code: pageCode(() => import('#features/ic-map/MapTablePage.tsx').then((m) => m.MapTablePage)),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.mapWhitePaper,
    code: pageCode(() =>
      import('#features/ic-map/MapWhitePaperPage.tsx').then((m) => m.MapWhitePaperPage),
    ),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.mapGlossary,
    code: pageCode(() =>
      import('#features/ic-map/MapGlossaryPage.tsx').then((m) => m.MapGlossaryPage),
    ),
    withoutStorage: true,
  },
  {
    pattern: addressPatterns.history,
    code: pageCode(() => import('#features/history/HistoryPage.tsx').then((m) => m.HistoryPage)),
  },
  {
    pattern: addressPatterns.openFile,
    toChange: true,
    code: pageCode(() =>
      import('#features/open-file/OpenFilePage.tsx').then((m) => m.OpenFilePage),
    ),
  },
  {
    pattern: addressPatterns.saveFile,
    code: pageCode(() => import('#features/export/ExportPage.tsx').then((m) => m.ExportPage)),
  },
  {
    pattern: addressPatterns.dataSafety,
    code: pageCode(() =>
      import('#features/data-safety/DataSafetyPage.tsx').then((m) => m.DataSafetyPage),
    ),
  },
  {
    pattern: addressPatterns.settings,
    code: pageCode(() => import('#features/settings/SettingsPage.tsx').then((m) => m.SettingsPage)),
    withoutStorage: true,
  },
];

/** Fetches the code of the page at an address (from the `#` on), ahead of need. */
export async function loadPageAt(hash: string): Promise<void> {
  const path = hash.replace(/^#/, '').split('?', 1)[0] ?? '';
  const route = pageRoutes.find(({ pattern }) => fits(pattern, path === '' ? '/' : path));
  // A page that can’t be fetched says so on its own screen.
  await route?.code.load().catch(() => undefined);
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part === given[index])
  );
}
