import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { icMapSchema } from '#domain/ic-map/ic-map.ts';
import { readDelivery } from '#exchange/icmap/read-delivery.ts';
import {
  sampleDeliveries,
  sampleSchool,
  type SampleAsked,
} from '#scripts/sample/sample-deliveries.ts';

const map = icMapSchema.parse(
  JSON.parse(readFileSync('data/ic-maps/engaged-stem-school-community.json', 'utf8')),
);

test('the same seed gives the same schools to the byte, another seed gives others', async () => {
  const [once, again, others] = [await hashes(1), await hashes(1), await hashes(2)];
  expect(again).toEqual(once);
  expect(others.filter((hash) => once.includes(hash))).toEqual([]);
});

test('made-up schools differ, grow, and miss years; every file proves itself', async () => {
  const years: number[] = [];
  const ranks: string[] = [];
  for await (const { bytes } of sampleDeliveries({ schools: 12, years: 6, seed: 1, map })) {
    const read = await readDelivery(new Blob([bytes]));
    if (!read.ok) throw new Error(read.error.tag);
    expect(read.value.unproved).toBe(0);
    const rows = [...read.value.facts.values()].flat().filter((row) => row.is === 'recorded');
    years.push(rows.length);
    ranks.push(...rows.map(({ existing }) => existing));
  }
  expect(new Set(years).size).toBeGreaterThan(2);
  for (const letter of ['a', 'b', 'c', 'd', 'x']) expect(ranks.join('')).toContain(letter);
});

test('the same schools a year before have what they have now, but for the last year', () => {
  const asked = { schools: 20, years: 4, seed: 1, map };
  for (let at = 0; at < asked.schools; at += 1) {
    const now = sampleSchool(at, asked);
    const before = sampleSchool(at, { ...asked, until: 2024 });
    expect(before.school).toEqual(now.school);
    expect(before.records).toEqual(now.records.slice(0, before.records.length));
    const added = now.records.slice(before.records.length);
    expect(added.length).toBeGreaterThan(0);
    expect(added.map(({ cycle }) => cycle?.endsWith('/2025'))).not.toContain(false);
  }
});

test('with faults, one file in 25 is refused or has something left out', async () => {
  const ends: string[] = [];
  const asked = { schools: 100, years: 1, seed: 1, map, faults: true };
  for await (const { bytes } of sampleDeliveries(asked)) {
    const read = await readDelivery(new Blob([bytes]));
    ends.push(read.ok ? `unproved ${read.value.unproved}` : read.error.tag);
  }
  expect(ends.filter((end) => end !== 'unproved 0')).toEqual([
    'not-ours',
    'not-ours',
    'not-for-coach',
    'unproved 1',
  ]);
});

async function hashes(seed: number): Promise<readonly string[]> {
  const asked: SampleAsked = { schools: 3, years: 2, seed, map };
  const found: string[] = [];
  for await (const { bytes } of sampleDeliveries(asked)) found.push(sha256OfBytes(bytes));
  return found;
}
