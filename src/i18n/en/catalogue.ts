import { app } from '#i18n/en/app';
import { history } from '#i18n/en/history';
import { icMap } from '#i18n/en/ic-map';
import { level } from '#i18n/en/level';
import { rating } from '#i18n/en/rating';
import { report } from '#i18n/en/report';
import { school } from '#i18n/en/school';
import { snapshots } from '#i18n/en/snapshots';
import { storage } from '#i18n/en/storage';
import { ui } from '#i18n/en/ui';

/** Every string that the app shows, by room; one file a room, keys in kebab-case. */
export const en = { app, history, 'ic-map': icMap, level, rating, report, school, snapshots, storage, ui } as const;
