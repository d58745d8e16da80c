import { readFileSync } from 'node:fs';

import type { Result } from '#domain/result.ts';
import type { SourceFault, TakenDelivery } from '#storage/deliveries/delivery-calls.ts';
import type { OpenDeliveries } from '#storage/deliveries/open-deliveries.ts';
import { icMapSchema } from '#domain/ic-map/ic-map.ts';
import { deliveryOf, sampleSchool, type SampleSchool } from '#scripts/sample/sample-deliveries.ts';
import { newZipStream, type Bytes } from '#exchange/zip-stream.ts';

const map = icMapSchema.parse(
  JSON.parse(readFileSync('data/ic-maps/engaged-stem-school-community.json', 'utf8')),
);

/** A made-up school, the same for the same number. */
export function aSampleSchool(at: number, years = 3): SampleSchool {
  return sampleSchool(at, { schools: at + 1, years, seed: 1, map });
}

/** The file that it hands to its coach. */
export async function aDelivery(at: number, years = 3): Promise<Blob> {
  return new Blob([(await deliveryOf(aSampleSchool(at, years))).bytes]);
}

/** Takes in one that was looked at. */
export async function takeOne(
  deliveries: OpenDeliveries,
  at: number,
): Promise<Result<TakenDelivery, SourceFault>> {
  const [taken] = await deliveries.take([at]);
  if (taken === undefined) throw new Error('not answered');
  return taken;
}

/** The file of the same school as somebody began it anew, under another id. */
export async function aTwinDelivery(at: number): Promise<Blob> {
  const twin = sampleSchool(at, { schools: at + 1, years: 2, seed: 2, map });
  return new Blob([(await deliveryOf(twin)).bytes]);
}

/** A ZIP of files. */
export async function aZip(files: Readonly<Record<string, Blob>>): Promise<Blob> {
  const chunks: Bytes[] = [];
  const zip = newZipStream((chunk) => {
    chunks.push(chunk.slice());
    return Promise.resolve();
  });
  for (const [path, file] of Object.entries(files)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await zip.add({ path, on: '2026-06-01', as: 'store' }, once(bytes));
  }
  await zip.end();
  return new Blob(chunks);
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield await Promise.resolve(bytes);
}
