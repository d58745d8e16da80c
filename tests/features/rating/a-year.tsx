import { aStorage, given } from '#tests/support/storage.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { putIcMap, putSchool, startCycle } from '#domain/assessment/changes.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { unrated } from '#domain/assessment/rating.ts';
import { IndicatorPage } from '#features/rating/IndicatorPage.tsx';
import { MatrixPage } from '#features/rating/MatrixPage.tsx';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import type { Change } from '#domain/records/record.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';

const params = { school: 'riverside', map: aMap().id, year: '2026-27' };

/** A school that has started 2026–27 on the small map, with whatever else the test begins with. */
export async function aYear(changes: readonly Change[] = []): Promise<Storage> {
  agreedEdits.use.setState({ edits: [] });
  sessionStorage.clear();
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = aCycle();
  await given(storage, [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...changes]);
  return storage;
}

/** Opens an indicator of that year and waits until it is on screen. */
export async function openIndicator(storage: Storage, code = 'G1.Leaders1') {
  const user = userEvent.setup();
  const page = renderPage(<IndicatorPage {...params} code={code} />, { storage });
  await screen.findByRole('heading', { level: 1, name: new RegExp(code) });
  return { ...page, user };
}

/** Opens the matrix of that year and waits until it is on screen. */
export async function openMatrix(storage: Storage, query = '') {
  const user = userEvent.setup();
  const address = `/schools/riverside/garden-school/2026-27${query}`;
  const page = renderPage(<MatrixPage {...params} />, { storage, address });
  await screen.findByRole('heading', { level: 1, name: /Garden School, 2026–27/ });
  return { ...page, user };
}

/** What the database holds of an indicator. */
export async function storedRating(storage: Storage, code = 'G1.Leaders1'): Promise<AgreedRating> {
  const records = await storage.database.records.where({ cycle: aCycle().id }).toArray();
  return ratingsByIndicator(records).get(code) ?? unrated(code);
}

/** The steps of the history that are about ratings, oldest first. */
export async function ratingSteps(storage: Storage): Promise<readonly string[]> {
  const rows = await storage.database.history.orderBy('seq').toArray();
  return rows.slice(1).map(({ label }) => `${label.what} ${label.subject}`);
}
