import { describe, expect, it } from 'vitest';

import type { IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { LETTER } from '#report/drawing.ts';
import { textWidth } from '#report/line-breaking.ts';
import { layOutSheets } from '#report/layout-sheet.ts';
import { makeRatingSheetsPdf } from '#report/make-rating-sheets-pdf.ts';
import { sheetsOf, type SheetsFacts } from '#report/rating-sheet-model.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aMember, aSchool, aTeam } from '#tests/support/builders.ts';
import { readPdf, type ReadPdf } from '#tests/support/read-pdf.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { reportFonts, reportMetrics } from '#tests/support/report-fonts.ts';

const printing = { fonts: reportFonts, createdAt: '2026-08-17T13:00:00.000Z' };

function facts(over: Partial<SheetsFacts> = {}): SheetsFacts {
  return {
    school: aSchool(),
    yearName: '2026–27',
    map: engagedMap,
    askedRoles: new Map(),
    members: [undefined],
    ...over,
  };
}

async function printed(over: Partial<SheetsFacts> = {}) {
  const made = await makeRatingSheetsPdf(facts(over), printing);
  return { made, pdf: await readPdf(made.bytes) };
}

function textsOf(pdf: ReadPdf, ...roles: readonly string[]): readonly string[] {
  return pdf.structure.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
}

/** A line may end at a hyphen, after which no blank stood. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Every paragraph and list item of every descriptor, in the order of the sheet. */
function wordsOf(map: IcMap, levels: readonly Level[]): readonly string[] {
  return indicatorsOf(map).flatMap(({ indicator }) =>
    levels.flatMap(({ id }) =>
      (indicator.descriptors[id] ?? []).flatMap((block) =>
        block.type === 'text' ? [block.text] : block.items,
      ),
    ),
  );
}

describe('a blank rating sheet of the built-in map', async () => {
  const { made, pdf } = await printed();

  it('holds every descriptor to the letter, in the order of the map', () => {
    const all = withoutBlanks(textsOf(pdf, 'P', 'LBody').join(' '));
    let from = 0;
    for (const words of wordsOf(engagedMap, engagedMap.levels)) {
      const at = all.indexOf(withoutBlanks(words), from);
      expect(at, words).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('numbers the indicators as the entry grid does', () => {
    const heads = textsOf(pdf, 'H3').filter((text) => text !== '');
    expect(heads.map((text) => text.split(' ')[0])).toEqual(
      engagedCodes.map((_, index) => String(index + 1)),
    );
    heads.forEach((text, index) => expect(text).toContain(engagedCodes[index]));
  });

  it('has a box for each state at each level, and one for each thing that is no level', () => {
    const boxes = (alt: string) => pdf.structure.filter((entry) => entry.alt === alt).length;
    expect(boxes('Box for the desired state')).toBe(16 * 5);
    expect(boxes('Box for the existing state')).toBe(16 * (5 + 3));
    expect(boxes('Box')).toBe(16 * 3);
    const rows = textsOf(pdf, 'P');
    for (const words of [
      '0 Not yet at Getting Started',
      '? I can’t tell',
      '- Doesn’t apply here',
    ]) {
      expect(rows.filter((text) => text === words)).toHaveLength(16);
    }
    expect(rows.filter((text) => text === '3 Refining and Expanding')).toHaveLength(16);
  });

  it('fits on four leaves, numbered, with a place for the name', () => {
    expect(pdf.pages.length).toBeLessThanOrEqual(8);
    pdf.pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(text).toContain('Riverside Elementary · Rating sheet 2026–27');
    });
    expect(textsOf(pdf, 'P')).toContain('Name');
  });

  it('is tagged, titled and in American English, its headings in ranks', () => {
    expect(pdf.isMarked).toBe(true);
    expect(pdf.language).toBe('en-US');
    expect(pdf.title).toBe('Rating sheet 2026–27: Riverside Elementary');
    expect(textsOf(pdf, 'H1').filter((text) => text !== '')).toEqual(['Rating sheet 2026–27']);
    expect(textsOf(pdf, 'H2').filter((text) => text !== '')).toHaveLength(3);
    expect(pdf.outline.map(({ items }) => items.map(({ title }) => title))).toEqual([engagedCodes]);
    const headers = Buffer.from(made.bytes)
      .toString('latin1')
      .match(/\/S \/TH [^\n]*/g);
    expect(headers).toHaveLength(16 * 3);
    expect(headers?.every((header) => header.includes('/Scope /Column'))).toBe(true);
  });

  it('embeds its two fonts and no others, and is the same to the byte whenever it is made', async () => {
    const file = Buffer.from(made.bytes).toString('latin1');
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2);
    const again = await makeRatingSheetsPdf(facts(), printing);
    expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });
});

describe('the sheets of a whole team', async () => {
  const askedRoles = new Map([['students', ['students']]] as const);
  const { pdf } = await printed({ members: aTeam(), askedRoles });

  it('bear each member’s name, on every page that is theirs', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual(aTeam().map(({ name }) => name));
    for (const { name } of aTeam()) {
      expect(textsOf(pdf, 'P')).toContain(name);
      expect(pdf.pages.filter((text) => text.includes(`2026–27 · ${name}`)).length).toBeGreaterThan(
        0,
      );
    }
  });

  it('ask each group for its own indicators, with the numbers of the map, and say so', () => {
    const bens = pdf.outline.find(({ title }) => title === 'Ben Okafor');
    expect(bens?.items.map(({ title }) => title)).toEqual(
      engagedCodes.filter((code) => code.includes('Students')),
    );
    expect(pdf.pages.join(' ')).toContain('Your group rates 3 of the 16 indicators.');
    const first = pdf.structure.find(
      ({ role, text }) => role === 'H3' && text.includes('EC2.Students1'),
    );
    expect(first?.text.startsWith('10 ')).toBe(true);
  });

  it('begin each on a leaf of its own, whatever a sheet needs', () => {
    const starts = pdf.pages.flatMap((text, index) => (text.includes('Page 1 of') ? [index] : []));
    expect(starts).toHaveLength(aTeam().length);
    for (const page of starts) expect(page % 2, `page ${page + 1}`).toBe(0);
  });
});

describe('sheets of other maps and people', () => {
  const levels = Array.from({ length: 20 }, (_, index) => ({
    id: `level-${index + 1}`,
    name: `Step ${index + 1}`,
    rank: index + 1,
  }));
  const outcomes = aMap().outcomes.map((outcome) => ({
    ...outcome,
    indicators: outcome.indicators.map(({ code, statement }) => ({
      code,
      statement,
      descriptors: Object.fromEntries(
        levels.map(({ id, name }) => [id, [{ type: 'text', text: `Words of ${name}.` } as const]]),
      ),
    })),
  }));

  it('take a map of twenty levels without roles, each level with its one key', async () => {
    const { pdf } = await printed({ map: aMap({ levels, roles: [], outcomes }) });
    const rows = textsOf(pdf, 'P');
    expect(rows.filter((text) => text === '9 Step 9')).toHaveLength(3);
    expect(rows.filter((text) => text === 'a 10, Step 10')).toHaveLength(3);
    expect(rows.filter((text) => text === 'k 20, Step 20')).toHaveLength(3);
    expect(rows.filter((text) => text === 'Words of Step 20.')).toHaveLength(3);
  });

  it('say what the font lacks, and that a sample school is made up', async () => {
    const member = aMember({ name: '李 Reyes' });
    const { made, pdf } = await printed({
      members: [member],
      school: aSchool({ sample: true }),
    });
    expect(made.replacedCharacters).toEqual(['李']);
    expect(pdf.pages.every((text) => text.includes('Sample'))).toBe(true);
  });

  it('go on from column to column with a descriptor that is longer than a page', () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const [outcome] = aMap().outcomes;
    const [indicator] = outcome?.indicators ?? [];
    if (outcome === undefined || indicator === undefined) throw new Error('an empty map');
    const huge = {
      ...indicator,
      descriptors: { ...indicator.descriptors, sprout: [{ type: 'text', text: long } as const] },
    };
    const map = aMap({ outcomes: [{ ...outcome, indicators: [huge] }] });
    const { sheets } = layOutSheets(sheetsOf(facts({ map })), reportMetrics, LETTER);
    const drawn = sheets.flatMap((sheet) => sheet.drawn);
    const texts = drawn.filter((one) => one.kind === 'text');
    expect(texts.some(({ text }) => text.includes('word899'))).toBe(true);
    for (const { y } of texts) expect(y).toBeLessThan(LETTER.height - 20);
  });
});

it('no two texts of a sheet lie over each other', () => {
  const { sheets } = layOutSheets(sheetsOf(facts()), reportMetrics, LETTER);
  for (const { drawn } of sheets) {
    const boxes = drawn.flatMap((one) => {
      if (one.kind !== 'text') return [];
      const width = textWidth(one.text.trimEnd(), reportMetrics[one.weight], one.size);
      return [
        {
          text: one.text,
          left: one.x,
          right: one.x + width,
          top: one.y - one.size * 0.7,
          bottom: one.y,
        },
      ];
    });
    for (const [index, a] of boxes.entries()) {
      expect(a.right, a.text).toBeLessThanOrEqual(LETTER.width - 36);
      for (const b of boxes.slice(index + 1)) {
        const overlaps =
          a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom;
        expect(overlaps, `${a.text} / ${b.text}`).toBe(false);
      }
    }
  }
});
