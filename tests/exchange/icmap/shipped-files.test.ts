import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { checkIcmap } from '#exchange/icmap/check-icmap.ts';
import { evidenceFilesOf } from '#exchange/icmap/for-purpose.ts';
import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import { countByGroup } from '#exchange/icmap/record-groups.ts';
import { unseal } from '#exchange/icmap/sealed.ts';

/** Files as they were written by each version of the format that was ever shipped. */
function shipped(name: string): Blob {
  return new Blob([readFileSync(`tests/fixtures/${name}`)]);
}

async function expectVersion1(file: Blob): Promise<void> {
  const read = await readIcmap(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const checked = checkIcmap(read.value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const { manifest, records, unproved } = checked.value;
  expect(manifest).toMatchObject({
    formatVersion: 1,
    purpose: 'backup',
    madeAt: '2027-05-14T15:00:00.000Z',
    schools: [{ id: 'riverside', name: 'Riverside Elementary' }],
    records: 10,
  });
  expect(unproved).toBe(0);
  expect(Object.fromEntries(countByGroup(records))).toEqual({
    school: 1,
    years: 1,
    members: 1,
    agreed: 1,
    reasons: 1,
    snapshots: 1,
    evidence: 1,
    links: 1,
    maps: 1,
    other: 1,
  });
  const snapshot = records.find(({ kind }) => kind === 'snapshot');
  expect(snapshot && readSnapshot(snapshot)).toMatchObject({
    ok: true,
    value: { id: '609a1295adeadbed2bcd9609956177e59330fda26849fa114ea7146ca415ad1b' },
  });
  expect(records.find(({ kind }) => kind === 'a-later-kind')?.body).toEqual({ words: ['kept'] });
  const [photo] = evidenceFilesOf(records);
  const bytes = await read.value.readEvidence(photo?.hash ?? '');
  expect(bytes.ok && sha256OfBytes(bytes.value)).toBe(photo?.hash);
  expect(read.value.device?.history).toMatchObject([{ id: 'step-1', school: 'riverside' }]);
}

test('a file of version 1 opens, whatever this version of the app is', async () => {
  await expectVersion1(shipped('file-v1.icmap'));
});

test('a sealed file of version 1 opens with its passphrase', async () => {
  const plain = await unseal(shipped('file-v1-sealed.icmap'), 'river stones 2027');
  if (!plain.ok) throw new Error(plain.error.tag);
  await expectVersion1(plain.value);
});
