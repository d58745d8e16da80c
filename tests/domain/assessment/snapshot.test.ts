import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  composeSnapshot,
  recordSnapshot,
  saltedHash,
} from '#domain/assessment/compose-snapshot.ts';
import { snapshotBodySchema, type SnapshotBody } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { aMap } from '#tests/support/a-map.ts';
import {
  aCycle,
  aMember,
  aSchool,
  aSnapshot,
  aSnapshotRecord,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';

describe('a recorded snapshot', () => {
  test('carries everything that is needed to read it in ten years', () => {
    const { content } = aSnapshot({
      ratings: ratingsOf({
        'G1.Leaders1': {
          existing: atLevel('seed'),
          desired: 'tree',
          rationale: 'Seen in May.',
          ticked: new Set(['b', 'a']),
        },
        'G2.Leaders1': { existing: { is: 'not-applicable', reason: 'No garden.' } },
      }),
    });
    expect(content).toMatchObject({
      format: 'continuum-snapshot/1',
      status: 'yearly',
      school: aSchool(),
      cycle: aCycle().id,
      schoolYear: 2026,
      recordedAt: '2027-05-14T18:30:00.000Z',
      recordedOn: '2027-05-14',
      map: aMap(),
      follows: [],
    });
    expect(content.ratings).toEqual([
      {
        indicator: 'G1.Leaders1',
        existing: atLevel('seed'),
        desired: 'tree',
        rationale: 'Seen in May.',
        ticked: ['a', 'b'],
      },
      { indicator: 'G1.Students 1', existing: { is: 'not-rated' }, rationale: '', ticked: [] },
      {
        indicator: 'G2.Leaders1',
        existing: { is: 'not-applicable', reason: 'No garden.' },
        rationale: '',
        ticked: [],
      },
    ]);
  });

  test('is known by the hash of its canonical text', () => {
    const { id, body } = bodyAndId(aSnapshotRecord());
    expect(canonicalText(JSON.parse(body.text))).toBe(body.text);
    expect(sha256Of(body.text)).toBe(id);
  });

  test('holds no name of a person in the hashed text, and gives them back beside it', () => {
    const { body } = bodyAndId(aSnapshotRecord());
    expect(body.text).not.toMatch(/Núñez|Reyes|Principal|Grade 4/);
    const { content, words } = aSnapshot();
    expect(words.get(content.recordedBy)).toBe('María Núñez');
    expect(content.team.map(({ name, group }) => [words.get(name), group])).toContainEqual([
      'Ada Reyes',
      'teachers',
    ]);
  });

  test('does not tell that two people have one name', () => {
    const members = [aMember({ id: 'one' }), aMember({ id: 'two' })];
    const [first, second] = aSnapshot({ members }).content.team;
    expect(first?.name).not.toBe(second?.name);
  });

  test('still proves itself when a name was purged', () => {
    const record = aSnapshotRecord();
    const { body } = bodyAndId(record);
    const { recordedBy } = aSnapshot().content;
    const { [recordedBy]: _purged, ...words } = body.words;
    const read = readSnapshot({ ...record, body: { ...body, words } });
    expect(read.ok && read.value.words.has(recordedBy)).toBe(false);
    expect(read.ok).toBe(true);
  });

  test('is written down under its hash, in the cycle that it freezes', () => {
    const cycle = aCycle();
    const composed = composeSnapshot(
      {
        status: 'interim',
        school: aSchool({ sample: true }),
        members: [],
        cycle,
        map: aMap(),
        ratings: new Map(),
        follows: [],
        amends: { snapshot: 'f'.repeat(64), reason: 'A level was wrong.' },
        recordedBy: 'Ada Reyes',
        recordedAt: '2027-01-14T18:30:00.000Z',
        recordedOn: '2027-01-14',
      },
      () => 'salt-of-this-test',
    );
    expect(recordSnapshot(composed, cycle)).toEqual({
      put: {
        id: composed.id,
        kind: 'snapshot',
        school: 'riverside',
        cycle: cycle.id,
        body: composed.body,
      },
    });
    expect(JSON.parse(composed.body.text)).toMatchObject({
      status: 'interim',
      school: { sample: true },
      amends: { snapshot: 'f'.repeat(64), reason: 'A level was wrong.' },
    });
  });
});

describe('damage to a snapshot', () => {
  const record = aSnapshotRecord();
  const { id, body } = bodyAndId(record);

  test('anywhere in its text is found', () => {
    const places = fc.nat({ max: body.text.length - 1 });
    fc.assert(
      fc.property(places, fc.string({ minLength: 1, maxLength: 1 }), (place, letter) => {
        fc.pre(body.text[place] !== letter);
        const text = body.text.slice(0, place) + letter + body.text.slice(place + 1);
        expect(readSnapshot({ ...record, body: { ...body, text } })).toMatchObject({
          ok: false,
          error: { tag: 'text-changed', id, found: sha256Of(text) },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('by a letter lost or added is found', () => {
    for (const text of [body.text.slice(0, -1), `${body.text} `]) {
      const read = readSnapshot({ ...record, body: { ...body, text } });
      expect(read).toMatchObject({ ok: false, error: { tag: 'text-changed' } });
    }
  });

  test('to a name beside the text is found', () => {
    const { recordedBy } = aSnapshot().content;
    const salt = body.words[recordedBy]?.salt ?? '';
    const words = { ...body.words, [recordedBy]: { salt, text: 'Somebody Else' } };
    expect(readSnapshot({ ...record, body: { ...body, words } })).toEqual({
      ok: false,
      error: { tag: 'word-changed', id, word: 'Somebody Else' },
    });
  });

  test('by passing it off as another school’s is found', () => {
    expect(readSnapshot({ ...record, school: 'hillside' })).toEqual({
      ok: false,
      error: { tag: 'other-school', id },
    });
  });

  test('that leaves no text at all is found', () => {
    expect(readSnapshot({ ...record, body: { words: {} } })).toEqual({
      ok: false,
      error: { tag: 'unreadable', id, detail: 'body' },
    });
  });

  test.each([
    ['no JSON', 'At-A-Glance'],
    ['JSON of another shape', canonicalText({ format: 'continuum-snapshot/9' })],
    ['a list', '[]'],
  ])('is told apart from a whole text that this version cannot read: %s', (_, text) => {
    const unreadable = { ...record, id: sha256Of(text), body: { text, words: {} } };
    expect(readSnapshot(unreadable)).toMatchObject({ ok: false, error: { tag: 'unreadable' } });
  });

  test('is not what a field of a later version is', () => {
    const text = canonicalText({ ...JSON.parse(body.text), weather: 'rain' });
    const later = { ...record, id: sha256Of(text), body: { text, words: body.words } };
    expect(readSnapshot(later).ok).toBe(true);
  });
});

test('a salted hash depends on the salt, the word, and where one ends and the other begins', () => {
  const hashes = [
    saltedHash('salt', 'word'),
    saltedHash('salt', 'words'),
    saltedHash('salts', 'word'),
    saltedHash('saltw', 'ord'),
  ];
  expect(new Set(hashes).size).toBe(4);
});

function bodyAndId(record: StoredRecord): { id: string; body: SnapshotBody } {
  return { id: record.id, body: snapshotBodySchema.parse(record.body) };
}
