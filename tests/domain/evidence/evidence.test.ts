import { describe, expect, it } from 'vitest';

import { parseBody } from '#domain/assessment/kinds.ts';
import { evidenceLinkId, linkEvidence } from '#domain/evidence/evidence-changes.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import { anEvidenceBody, recordsFrom } from '#tests/support/evidence.ts';

const file = {
  is: 'file',
  hash: 'a'.repeat(64),
  name: 'Family night.jpg',
  type: 'image/jpeg',
  size: 1200,
  kept: 're-encoded',
} as const;

describe('a piece of evidence', () => {
  it.each([
    ['a note', { is: 'note', text: 'Seen today.' }],
    ['a link', { is: 'link', url: 'https://school.org/fair?year=2027#photos' }],
    ['a link to somebody', { is: 'link', url: 'mailto:fair@school.org?subject=Fair' }],
    ['a file', file],
  ] as const)('may be %s', (_name, what) => {
    const body = anEvidenceBody({ what });
    expect(parseBody('evidence', { ...body })).toEqual({ ok: true, value: body });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript://school.org/%0Aalert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://school.org/1',
    '//school.org',
    'https://',
    'https:///school.org',
    'https://school.org/\u202Egpj.exe',
    'https://school.org/a b',
    'mailto:',
    'school.org',
    '',
  ])('never holds the link %j', (url) => {
    const body = anEvidenceBody({ what: { is: 'link', url } });
    expect(parseBody('evidence', { ...body })).toMatchObject({ ok: false });
  });

  it.each([
    ['a hash that is none', { what: { ...file, hash: 'A'.repeat(64) } }],
    ['an empty file', { what: { ...file, size: 0 } }],
    ['a date that is none', { observedOn: '2027-13-01' }],
    ['an instant for a date', { observedOn: '2027-02-03T00:00:00Z' }],
    ['twenty-one tags', { tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }],
    ['an empty tag', { tags: [' '] }],
    ['a title of a novel’s length', { title: 'x'.repeat(301) }],
    ['consent that may be', { students: 'maybe' }],
  ])('is refused with %s', (_name, over) => {
    const body = { ...anEvidenceBody(), ...over };
    expect(parseBody('evidence', body)).toMatchObject({ ok: false });
  });

  it('keeps what a later version of the app says of it', () => {
    const body = { ...anEvidenceBody(), transcript: 'later' };
    expect(parseBody('evidence', body)).toEqual({ ok: true, value: body });
  });

  it('linked to an indicator of the longest code and map has an id that fits', () => {
    const link = { map: 'm'.repeat(100), indicator: 'i'.repeat(100), level: 'tree' };
    const [record] = recordsFrom([linkEvidence('riverside', `evidence/${'x'.repeat(20)}`, link)]);
    expect(recordSchema.safeParse(record).success).toBe(true);
    expect(parseBody('evidence-link', record?.body ?? {})).toMatchObject({ ok: true });
    expect(record?.id).toBe(evidenceLinkId(`evidence/${'x'.repeat(20)}`, link.map, link.indicator));
  });
});
