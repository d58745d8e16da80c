import { expect, test } from 'vitest';

import { readSnapshotContent } from '#domain/assessment/snapshot-content.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import { proveText } from '#exchange/icmap/prove-text.ts';
import { aSampleSchool } from '#tests/support/deliveries.ts';

const texts = [0, 1]
  .flatMap((at) => aSampleSchool(at, 4).records)
  .flatMap(({ kind, body }) => (kind === 'snapshot' ? [String(body['text'])] : []));

test('texts that share a map are hashed and read as each by itself is', async () => {
  expect(texts.length).toBeGreaterThan(4);
  for (const text of texts) await expectAsWhole(text);
});

test('a map that was read before is taken for a text’s own only where it stands as that', async () => {
  const [text = ''] = texts;
  await proveText(text);
  const { map, ...beside } = JSON.parse(text) as Record<string, unknown>;
  const other = { ...(map as object), title: 'Another map' };
  await expectAsWhole(canonicalText({ ...beside, map: other }));
  // Crafted: the known map under another name, in a list, twice, in a word, with something else as the map.
  const known = canonicalText(map);
  const inside = JSON.stringify(beside).slice(1);
  await expectAsWhole(`{"x":{"map":${known}},${inside}`);
  await expectAsWhole(`{"x":{"map":${known}},"map":null,${inside}`);
  await expectAsWhole(`{"map":${known},"map":${canonicalText(other)},${inside}`);
  await expectAsWhole(`{"map":${known}`);
  await expectAsWhole(`{"map":${known},${inside.slice(0, -1)}`);
  await expectAsWhole(`["map":${known},${inside}`);
});

test('a text around a known map that says too little is refused at the same place', async () => {
  const [text = ''] = texts;
  await proveText(text);
  const { school: _, ...without } = JSON.parse(text) as Record<string, unknown>;
  await expectAsWhole(canonicalText(without));
});

async function expectAsWhole(text: string): Promise<void> {
  const { hash, content } = await proveText(text);
  expect(hash).toBe(sha256Of(text));
  expect(content()).toEqual(readSnapshotContent(parsed(text)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
