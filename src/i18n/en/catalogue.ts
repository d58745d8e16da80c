import { alone } from '#i18n/en/alone.ts';
import { agreement } from '#i18n/en/agreement.ts';
import { asking } from '#i18n/en/asking.ts';
import { app } from '#i18n/en/app.ts';
import { dataSafety } from '#i18n/en/data-safety.ts';
import { differences } from '#i18n/en/differences.ts';
import { deliveries } from '#i18n/en/deliveries.ts';
import { district } from '#i18n/en/district.ts';
import { evidence } from '#i18n/en/evidence.ts';
import { contents } from '#i18n/en/contents.ts';
import { exportRoom } from '#i18n/en/export.ts';
import { files } from '#i18n/en/files.ts';
import { carried } from '#i18n/en/carried.ts';
import { board } from '#i18n/en/board.ts';
import { binder } from '#i18n/en/binder.ts';
import { changes } from '#i18n/en/changes.ts';
import { compare } from '#i18n/en/compare.ts';
import { copies } from '#i18n/en/copies.ts';
import { crosswalk } from '#i18n/en/crosswalk.ts';
import { findSchools } from '#i18n/en/find-schools.ts';
import { groups } from '#i18n/en/groups.ts';
import { handIns } from '#i18n/en/hand-ins.ts';
import { history } from '#i18n/en/history.ts';
import { icMap } from '#i18n/en/ic-map.ts';
import { invitations } from '#i18n/en/invitations.ts';
import { invited } from '#i18n/en/invited.ts';
import { level } from '#i18n/en/level.ts';
import { levelsTable } from '#i18n/en/levels-table.ts';
import { listing } from '#i18n/en/listing.ts';
import { opening } from '#i18n/en/opening.ts';
import { past } from '#i18n/en/past.ts';
import { palette } from '#i18n/en/palette.ts';
import { paper } from '#i18n/en/paper.ts';
import { pdf } from '#i18n/en/pdf.ts';
import { rating } from '#i18n/en/rating.ts';
import { recovery } from '#i18n/en/recovery.ts';
import { removing } from '#i18n/en/removing.ts';
import { report } from '#i18n/en/report.ts';
import { school } from '#i18n/en/school.ts';
import { schools } from '#i18n/en/schools.ts';
import { settings } from '#i18n/en/settings.ts';
import { sheet } from '#i18n/en/sheet.ts';
import { snapshots } from '#i18n/en/snapshots.ts';
import { storage } from '#i18n/en/storage.ts';
import { takeAway } from '#i18n/en/take-away.ts';
import { ui } from '#i18n/en/ui.ts';
import { unsaved } from '#i18n/en/unsaved.ts';
import { update } from '#i18n/en/update.ts';
import { year } from '#i18n/en/year.ts';

/**
 * Every string that the app shows, by room; one file a room, keys in kebab-case. The app takes only the type
 * from here: a page imports the rooms that it shows.
 */
export const en = {
  alone,
  agreement,
  app,
  asking,
  'data-safety': dataSafety,
  differences,
  deliveries,
  district,
  evidence,
  contents,
  export: exportRoom,
  files,
  board,
  binder,
  carried,
  changes,
  compare,
  copies,
  crosswalk,
  'find-schools': findSchools,
  groups,
  'hand-ins': handIns,
  history,
  'ic-map': icMap,
  invitations,
  invited,
  level,
  'levels-table': levelsTable,
  listing,
  paper,
  pdf,
  opening,
  palette,
  past,
  rating,
  recovery,
  removing,
  report,
  school,
  schools,
  settings,
  sheet,
  snapshots,
  storage,
  'take-away': takeAway,
  ui,
  unsaved,
  update,
  year,
} as const;
