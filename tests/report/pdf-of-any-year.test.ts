import { describe, expect, it } from 'vitest';

import { makeAtAGlancePdf } from '#report/make-at-a-glance-pdf.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { aMap } from '#tests/support/a-map.ts';
import {
  aCycle,
  aMember,
  aSchool,
  aSnapshot,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';
import { readPdf, type ReadPdf, type StructureEntry } from '#tests/support/read-pdf.ts';
import { aRecordedYear, fullRatings } from '#tests/support/recorded-years.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

async function pdfOf(snapshot: Snapshot) {
  return makeAtAGlancePdf(snapshot, { paper: 'letter', fonts: reportFonts });
}

async function read(snapshot: Snapshot): Promise<ReadPdf> {
  return readPdf((await pdfOf(snapshot)).bytes);
}

function textsOf(pdf: ReadPdf, ...roles: readonly string[]): readonly string[] {
  return pdf.structure.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('what a school may write', () => {
  it('keeps the letters of its languages, dashes, quotes and bullets', async () => {
    const words = 'é ñ Ñ Ł ź ő ü ç Ș “quoted” – dashed — • dotted';
    const snapshot = aRecordedYear({ school: aSchool({ vision: words }) });
    const { replacedCharacters, bytes } = await pdfOf(snapshot);
    expect(replacedCharacters).toEqual([]);
    expect(oneLine((await readPdf(bytes)).pages.join(' '))).toContain(words);
  });

  it('composes letters that were typed in two parts', async () => {
    const snapshot = aRecordedYear({ school: aSchool({ vision: 'Sen\u0303or Pen\u0303a' }) });
    const { replacedCharacters, bytes } = await pdfOf(snapshot);
    expect(replacedCharacters).toEqual([]);
    expect((await readPdf(bytes)).pages.join(' ')).toContain('Señor Peña');
  });

  it('replaces what the font lacks, visibly, once a character, and says which', async () => {
    const snapshot = aRecordedYear({
      school: aSchool({ name: 'School 👩‍🔬 نور', vision: '李 and 👩‍🔬 again' }),
    });
    const { replacedCharacters, bytes } = await pdfOf(snapshot);
    expect(replacedCharacters).toEqual(expect.arrayContaining(['👩‍🔬', 'ن', 'و', 'ر', '李']));
    expect(new Set(replacedCharacters).size).toBe(replacedCharacters.length);
    const pdf = await readPdf(bytes);
    expect(pdf.pages[0]).toContain('School ◊ ◊◊◊');
    expect(oneLine(pdf.pages.join(' '))).toContain('◊ and ◊ again');
    expect(pdf.pages.at(-1)).toContain('◊ stands for a character');
  });

  it('gives readers the words themselves where the page shows replacements', async () => {
    const { bytes } = await pdfOf(aRecordedYear({ school: aSchool({ vision: '李' }) }));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ActualText <FEFF674e>');
  });

  it('takes a hostile name as plain words', async () => {
    const name = '<img src=x onerror=alert(1)> ) Tj ET (\\';
    const pdf = await read(aRecordedYear({ school: aSchool({ name }) }));
    expect(oneLine(pdf.pages[0] ?? '')).toContain(name);
    expect(pdf.title).toContain(name);
  });
});

describe('a year of any kind', () => {
  it('says what is not rated, not yet there, and does not apply, and why', async () => {
    const pdf = await read(
      aRecordedYear({
        ratings: ratingsOf({
          'EC1.Leaders1': { existing: { is: 'not-yet' }, desired: 'progressing' },
          'EC1.Leaders2': { existing: { is: 'not-applicable', reason: 'The district does it.' } },
        }),
      }),
    );
    const cells = textsOf(pdf, 'TD').map(oneLine);
    expect(cells).toEqual(
      expect.arrayContaining([
        'Not yet at Getting Started',
        'Doesn’t apply here',
        'Not rated yet',
        'No desired state yet',
      ]),
    );
    expect(pdf.pages.join(' ')).toContain('Reason: The district does it.');
    expect(pdf.pages[0]).toContain(
      'Rated: 1 of 15 indicators that apply here. 1 indicator doesn’t apply here.',
    );
  });

  it('can be recorded empty: no rating, no team, no words', async () => {
    const school = aSchool({ district: '', state: '', grades: '', vision: '', mission: '' });
    const pdf = await read(aRecordedYear({ school, members: [], status: 'interim' }));
    expect(pdf.pages[0]).toContain('Rated: 0 of 16 indicators.');
    expect(textsOf(pdf, 'P')).toEqual(
      expect.arrayContaining([
        'Interim record',
        'No vision is written down yet.',
        'Nobody is on the team yet.',
      ]),
    );
  });

  it('holds the longest words that a school can write, and loses none', async () => {
    const snapshot = aRecordedYear({
      school: aSchool({
        name: 'Long '.repeat(40).trim(),
        vision: 'lorem '.repeat(1000).trim(),
        mission: 'x'.repeat(5000),
      }),
      members: Array.from({ length: 60 }, (_, index) =>
        aMember({ id: `m${index}`, name: `Member ${index}` }),
      ),
      ratings: fullRatings({ 'EC3.Leaders1': { rationale: 'because '.repeat(620).trim() } }),
    });
    const pdf = await read(snapshot);
    const text = pdf.pages.join(' ');
    expect(text.match(/\blorem\b/g)).toHaveLength(1000);
    expect(text.match(/\bbecause\b/g)).toHaveLength(620);
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(5000);
    expect(text).toContain('Member 59');
  });

  it('marks a sample school on every page, and an amended record with its reason', async () => {
    const pdf = await read(
      aRecordedYear({
        school: aSchool({ sample: true }),
        amends: { snapshot: 'b'.repeat(64), reason: 'A level was mistyped.' },
      }),
    );
    for (const text of pdf.pages) expect(text).toContain('Sample');
    expect(textsOf(pdf, 'P')).toEqual(
      expect.arrayContaining([
        'This record amends record bbbb bbbb.',
        'Why: A level was mistyped.',
      ]),
    );
  });

  it.each([3, 7])('works on a map with %i levels and no roles', async (count) => {
    const levels = Array.from({ length: count }, (_, index) => ({
      id: `level-${index + 1}`,
      name: `Level name ${index + 1}`,
      rank: index + 1,
    }));
    const map = aMap({
      levels,
      roles: [],
      outcomes: [
        {
          code: 'A',
          statement: { glance: 'One outcome' },
          indicators: ['A1', 'A2'].map((code) => ({
            code,
            statement: { glance: `Indicator ${code}` },
            descriptors: Object.fromEntries(
              levels.map(({ id }) => [
                id,
                [{ type: 'text' as const, text: `What ${id} looks like.` }],
              ]),
            ),
          })),
        },
      ],
    });
    const last = `level-${count}`;
    const snapshot = aSnapshot({
      map,
      cycle: aCycle(),
      ratings: ratingsOf({ A1: { existing: atLevel('level-1'), desired: last } }),
    });
    const pdf = await read(snapshot);
    const cells = pdf.structure.filter(
      ({ role, page }: StructureEntry) => page === 1 && role === 'TD',
    );
    expect(cells.slice(0, 2).map(({ text }) => text)).toEqual([
      '1 Level name 1',
      `${count} Level name ${count}`,
    ]);
    expect(textsOf(pdf, 'TH')).not.toContain('Role');
  });
});
