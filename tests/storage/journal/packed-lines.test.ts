import { describe, expect, test } from 'vitest';

import { sha256Of } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { forgetInLines } from '#storage/journal/forget-in-lines.ts';
import type { JournalEntry } from '#storage/journal/journal.ts';
import {
  journalLine,
  longJournalLine,
  readJournal,
  type JournalLine,
} from '#storage/journal/journal-lines.ts';
import type { PlannedStep } from '#storage/planned-step.ts';
import { aSampleSchool } from '#tests/support/deliveries.ts';

describe('a line of the journal with many snapshots', () => {
  const schools = [0, 1, 2].map((at) => aSampleSchool(at).records);
  const entry: JournalEntry = { id: 'w', at: 1, steps: schools.map(aStep) };
  const line: JournalLine = { is: 'entry', line: 1, write: 7, entry };

  test('holds their map once, and is read as it was', () => {
    const bytes = journalLine(line);
    const snapshots = schools.flat().filter(({ kind }) => kind === 'snapshot');
    expect(snapshots.length).toBeGreaterThan(5);
    for (const { body } of snapshots) expect(body['text']).toContain('"printOrder":');
    expect(new TextDecoder().decode(bytes).match(/printOrder\\":/g)).toHaveLength(1);
    expect(readJournal(bytes).entries).toEqual([{ line: 1, write: 7, entry }]);
  });

  test('is the same however it is hashed', async () => {
    expect(await longJournalLine(line)).toEqual(journalLine(line));
  });

  test('is taken for damaged by an app that can’t unpack it, never for something else', () => {
    const words = new TextDecoder().decode(journalLine(line));
    expect(JSON.parse(words.slice(17))).toMatchObject({ is: 'packed' });
  });

  test('gives back what stands in no text, before a change, or in a step that a file told of', () => {
    const [own, first, second] = schools[0] ?? [];
    if (own === undefined || first === undefined || second === undefined) throw new Error('few');
    const gone: StoredRecord = { ...first, deleted: true, body: { purged: [] } };
    const broken: StoredRecord = { ...second, id: 'b', body: { text: '{"map":3}', words: {} } };
    const mixed: PlannedStep = {
      ...aStep([own, first, broken, second]),
      changes: [
        { before: first, after: gone },
        { after: broken },
        { before: broken, after: second },
        { after: own },
      ],
      earlier: [
        {
          id: 'e',
          at: 0,
          by: 'team',
          device: own.device,
          school: own.school,
          label: { what: 'file-opened', subject: '' },
          changes: [{ after: second }, { after: first }],
        },
      ],
    };
    const bytes = journalLine({ is: 'entry', line: 1, write: 1, entry: mixed });
    expect(new TextDecoder().decode(bytes)).toContain('"is":"packed"');
    expect(readJournal(bytes).entries).toEqual([{ line: 1, write: 1, entry: mixed }]);
  });

  test('loses what is forgotten, and keeps the rest', () => {
    const [school = [], ...others] = schools;
    const ids = school.map(({ id }) => id);
    const left = forgetInLines(journalLine(line), { ids, words: [] });
    expect(left).toBeDefined();
    if (left === undefined) return;
    const steps = others.map(aStep);
    expect(readJournal(left).entries).toEqual([{ line: 1, write: 7, entry: { ...entry, steps } }]);
    expect(new TextDecoder().decode(left)).not.toContain(ids[1]);
  });

  test('of before is read as ever', () => {
    const text = JSON.stringify(line);
    const old = new TextEncoder().encode(`${sha256Of(text).slice(0, 16)} ${text}\n`);
    expect(readJournal(old)).toMatchObject({ entries: [{ entry }], damaged: 0 });
  });

  test('torn off in the middle is none, and with a flipped bit is damaged', () => {
    const bytes = journalLine(line);
    expect(readJournal(bytes.subarray(0, bytes.length - 1))).toMatchObject({ entries: [], end: 0 });
    const flipped = Uint8Array.from(bytes);
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
    expect(readJournal(flipped)).toMatchObject({ entries: [], damaged: 1 });
  });
});

function aStep(records: readonly StoredRecord[]): PlannedStep {
  const [own] = records;
  return {
    id: `s-${own?.school}`,
    at: 1,
    by: 'team',
    label: { what: 'deliveries-opened', subject: 'Hillside' },
    received: true,
    device: own?.device ?? '',
    changes: records.map((after) => ({ after })),
    putAway: [],
    newestStamp: own?.stamp ?? '',
    earlier: [],
  };
}
