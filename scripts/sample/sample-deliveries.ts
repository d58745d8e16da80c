import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { recordsFor } from '#exchange/icmap/for-purpose.ts';
import type { Purpose } from '#exchange/icmap/manifest.ts';
import { writeIcmap } from '#exchange/icmap/write-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { randomFrom } from './random.ts';
import { sampleName } from './sample-names.ts';
import { sampleYears } from './sample-years.ts';

/** What to make up. The same gives the same bytes on every computer. */
export interface SampleAsked {
  readonly schools: number;
  readonly years: number;
  readonly seed: number;
  /** The map of all of them. */
  readonly map: IcMap;
  /** The school year that is over last; 2025 unless said. */
  readonly last?: number;
  /** Only what was recorded of school years up to this one: the same schools as they handed in before. */
  readonly until?: number | undefined;
  /** One file in 25 is not as it should be: torn, changed, foreign, or for somebody else. */
  readonly faults?: boolean;
}

/** A made-up school with all its records. */
export interface SampleSchool {
  readonly school: School;
  readonly records: readonly StoredRecord[];
}

/** A file as a school hands it to its coach. */
export interface SampleDelivery {
  readonly name: string;
  readonly bytes: Bytes;
}

/** The `at`-th made-up school. */
export function sampleSchool(
  at: number,
  { years, seed, map, last = 2025, until }: SampleAsked,
): SampleSchool {
  const random = randomFrom(seed * 1_000_003 + at);
  const school: School = {
    id: random.letters(26),
    ...sampleName(at),
    vision: 'Every child a problem solver.',
    mission: 'We teach STEM through the life around our school.',
  };
  const first = last - years + 1;
  return { school, records: sampleYears(school, { map, first, years, until }, random) };
}

/** The file that the school’s own app would write for its coach. */
export async function deliveryOf(
  { school, records }: SampleSchool,
  purpose: Purpose = 'coach',
): Promise<SampleDelivery> {
  const chunks: Bytes[] = [];
  const { id, name } = school;
  await writeIcmap(
    {
      purpose,
      app: '0.1.0',
      madeAt: '2026-06-01T15:00:00.000Z',
      schools: [{ id, name }],
      records: recordsFor(records, { is: 'coach', school: id, withNames: false }),
      evidence: [],
    },
    (chunk) => {
      chunks.push(chunk.slice());
      return Promise.resolve();
    },
  );
  return { name: fileNameOf(school), bytes: joined(chunks) };
}

/** All of them, one after the other, so that a thousand need the memory of one. */
export async function* sampleDeliveries(asked: SampleAsked): AsyncGenerator<SampleDelivery> {
  for (let at = 0; at < asked.schools; at += 1) {
    const school = sampleSchool(at, asked);
    const isFaulty = asked.faults === true && at % 25 === 24;
    const { name, bytes } = isFaulty
      ? await faultyDelivery(school, Math.floor(at / 25))
      : await deliveryOf(school);
    yield { name: `${String(at + 1).padStart(4, '0')} ${name}`, bytes };
  }
}

/** The file of a school with something wrong in it: each time something else. */
async function faultyDelivery(sample: SampleSchool, turn: number): Promise<SampleDelivery> {
  switch (turn % 4) {
    case 0: {
      const { name, bytes } = await deliveryOf(sample);
      return { name, bytes: bytes.slice(0, bytes.length / 2) };
    }
    case 1:
      return { name: fileNameOf(sample.school), bytes: new TextEncoder().encode('Dear coach,') };
    case 2:
      return deliveryOf(sample, 'colleague');
    default:
      return deliveryOf({ ...sample, records: sample.records.map(changedAfterwards) });
  }
}

/** A newest snapshot that no longer proves itself. */
function changedAfterwards(
  record: StoredRecord,
  at: number,
  { length }: readonly StoredRecord[],
): StoredRecord {
  if (record.kind !== 'snapshot' || at < length - 1) return record;
  return { ...record, body: { ...record.body, text: `${String(record.body['text'])} ` } };
}

function fileNameOf({ name, district }: School): string {
  return `${name}, ${district}.icmap`;
}

function joined(chunks: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
