import { describe, expect, test } from 'vitest';

import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { changedFields } from '#domain/history/changed-fields.ts';
import { FIELDS } from '#domain/history/field-names.ts';
import { sortOfKind } from '#domain/history/sorts.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { aRecord } from '#tests/support/builders.ts';

const kinds = Object.keys(BODY_SCHEMAS);

test('the history has words for every kind of record, and knows its sort', () => {
  expect(kinds.filter((kind) => FIELDS[kind] === undefined)).toEqual([]);
  expect(kinds.filter((kind) => sortOfKind(kind) === undefined)).toEqual([]);
});

describe('what members say alone', () => {
  const alone = kinds.filter((kind) => kind.startsWith('rating-'));
  const secrets = ['tree', 'Nobody may read this', 'unsure'];

  test.each(alone)('%s: that it was said, never what', (kind) => {
    for (const secret of secrets) {
      const body = {
        member: 'ada',
        indicator: 'A',
        text: secret,
        level: secret,
        confidence: secret,
      };
      const after = aRecord({ kind, body: { ...body, state: { is: 'at-level', level: secret } } });
      const said = changedFields({ after }).map(({ from, to }) => ({ from, to }));
      expect(said).toEqual([{ from: { is: 'nothing' }, to: { is: 'sealed' } }]);
    }
  });

  test('there are four such kinds, and none of them tells a value', () => {
    expect(alone).toHaveLength(4);
    expect(alone.flatMap((kind) => FIELDS[kind]?.map(({ sort }) => sort))).toEqual(
      alone.map(() => 'sealed'),
    );
  });
});

describe('a change', () => {
  const rain: StoredRecord = aRecord({
    kind: 'evidence',
    body: { title: 'Rain', note: '', tags: ['water'], what: { is: 'note', text: 'Wet.' } },
  });

  test('of one field tells of that one', () => {
    const after = { ...rain, body: { ...rain.body, title: 'Snow' } };
    expect(changedFields({ before: rain, after })).toEqual([
      {
        name: 'evidence-title',
        from: { is: 'text', text: 'Rain' },
        to: { is: 'text', text: 'Snow' },
        record: after,
      },
    ]);
  });

  test('that adds or removes a record tells of all that it said, and of nothing empty', () => {
    const gone: StoredRecord = { ...rain, deleted: true, body: {} };
    const names = ['evidence-title', 'evidence-content', 'evidence-tags'];
    expect(changedFields({ after: rain }).map(({ name }) => name)).toEqual(names);
    expect(
      changedFields({ before: rain, after: gone }).map(({ name, to }) => [name, to.is]),
    ).toEqual(names.map((name) => [name, 'nothing']));
    expect(changedFields({ before: gone, after: rain })).toHaveLength(3);
  });

  test('that says the same tells of nothing', () => {
    expect(changedFields({ before: rain, after: { ...rain, stamp: 'x' } })).toEqual([]);
  });

  test('of a kind from a later version says that there is one', () => {
    const after = aRecord({ kind: 'later-kind', body: { goals: 3 } });
    expect(changedFields({ after })).toMatchObject([{ name: 'other', to: { is: 'there' } }]);
  });
});
