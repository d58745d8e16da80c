import { describe, expect, test } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import { forgetInLines } from '#storage/journal/forget-in-lines.ts';
import { journalLine, readJournal, type JournalLine } from '#storage/journal/journal-lines.ts';
import type { PlannedStep } from '#storage/planned-step.ts';
import { aRecord } from '#tests/support/builders.ts';

const photo = aRecord({ id: 'photo', kind: 'evidence', body: { title: 'Ben at the creek' } });
const renamed = { ...photo, body: { title: 'Ben by the creek' } };
const note = aRecord({ id: 'note', kind: 'evidence', body: { title: 'Family night' } });
const gone = { ids: ['photo'], words: ['hash-of-ben'] };

describe('what is forgotten', () => {
  test('goes from a journal with every version and name of it, and the rest stays', () => {
    const undone = {
      taken: {
        seq: 1,
        id: 'x',
        at: 1,
        school: 'riverside',
        device: 'device000000',
        way: 'undo',
        label: { what: 'evidence-edited', subject: 'Ben at the creek' },
      },
    } as const;
    const left = readAfter(
      line(1, step([{ after: photo }])),
      line(2, step([{ before: photo, after: renamed }, { after: note }], 'Ben by the creek')),
      line(3, { ...step([{ before: photo, after: renamed }, { after: note }]), ...undone }),
      line(4, step([{ after: note }], 'Family night')),
    );
    expect(left.text).not.toMatch(/creek/);
    expect(left.text.match(/Family night/g)).toHaveLength(4);
    expect(left.read.entries.map((row) => row.line)).toEqual([2, 3, 4]);
    expect(left.read).toMatchObject({ damaged: 0, lastLine: 4 });
  });

  test('goes from beside a snapshot, whose text and other words stay', () => {
    const words = { 'hash-of-ben': { salt: 's', text: 'Ben' }, 'hash-of-ada': { text: 'Ada' } };
    const snapshot = aRecord({ id: 's', kind: 'snapshot', body: { text: '{}', words } });
    const left = readAfter(line(1, step([{ after: snapshot }])));
    expect(left.text).not.toContain('Ben');
    expect(left.text).toContain('Ada');
  });

  test('takes lines that nobody can read along', () => {
    const broken = new TextEncoder().encode('0123456789abcdef {"Ben at the creek"\n');
    const left = forgetInLines(broken, gone);
    expect(left).toEqual(new Uint8Array());
  });

  test('takes along what a tab had begun to write when it ended', () => {
    const whole = bytesOf([line(1, step([{ after: note }]))]);
    const torn = new TextEncoder().encode(
      '0123456789abcdef {"is":"entry","line":2 Ben at the creek',
    );
    expect(forgetInLines(Uint8Array.from([...whole, ...torn]), gone)).toEqual(whole);
  });

  test('leaves a journal alone that holds nothing of it', () => {
    const bytes = bytesOf([line(1, step([{ after: note }])), { is: 'abort', line: 2, of: 1 }]);
    expect(forgetInLines(bytes, gone)).toBeUndefined();
  });
});

function readAfter(...lines: readonly JournalLine[]) {
  const left = forgetInLines(bytesOf(lines), gone) ?? new Uint8Array();
  return { text: new TextDecoder().decode(left), read: readJournal(left) };
}

function line(number: number, entry: PlannedStep): JournalLine {
  return { is: 'entry', line: number, write: number, entry };
}

function step(
  changes: readonly { readonly before?: StoredRecord; readonly after: StoredRecord }[],
  subject = '',
): PlannedStep {
  return {
    id: 'step',
    at: 1,
    by: 'team',
    label: { what: 'evidence-edited', subject },
    device: photo.device,
    changes,
    putAway: [],
    newestStamp: photo.stamp,
  };
}

function bytesOf(lines: readonly JournalLine[]): Uint8Array {
  return Uint8Array.from(lines.flatMap((one) => [...journalLine(one)]));
}
