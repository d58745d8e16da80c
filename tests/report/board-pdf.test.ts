import { describe, expect, it } from 'vitest';

import { boardSummaryOf } from '#report/board-summary-model.ts';
import { LETTER } from '#report/drawing.ts';
import { layOutBoard } from '#report/layout-board.ts';
import { makeBoardPdf } from '#report/make-board-pdf.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aBoardSource, threeYears } from '#tests/support/board-years.ts';
import { aCycle, aSnapshot, atLevel, ratingsOf } from '#tests/support/builders.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { reportFonts, reportMetrics } from '#tests/support/report-fonts.ts';

const years = threeYears();
const source = aBoardSource(years);
const [first, , last] = years;

describe('a summary for the board as a PDF', async () => {
  const made = await makeBoardPdf(source, { fonts: reportFonts, withAppendix: false });
  const pdf = await readPdf(made.bytes);
  const text = pdf.pages.join('\n').replaceAll(/\s+/g, ' ');

  it('takes two pages, tagged and titled', () => {
    expect(made.pages).toBe(2);
    expect(pdf).toMatchObject({
      isMarked: true,
      language: 'en-US',
      title: 'What moved, 2024–25 to 2026–27: Riverside Elementary',
      author: 'Riverside Elementary',
    });
  });

  it('says what moved in words and counts, and never a mean', () => {
    expect(text).toContain(
      'Since 2024–25, of 16 indicators: 10 up, 2 down, 3 the same, and 1 that doesn’t apply.',
    );
    expect(text).toContain(
      'Of 15 desired states set in 2024–25: 10 gone beyond and 5 not reached yet.',
    );
    expect(text).not.toMatch(/average|mean\b|\d\.\d/);
  });

  it('has headings in order, a picture in words for each desired outcome, and tables', () => {
    const of = (role: string) => pdf.structure.filter((node) => node.role === role);
    expect(of('H1').map((node) => node.text)).toEqual(['What moved, 2024–25 to 2026–27']);
    expect(of('H2').map((node) => node.text)).toEqual([
      'Where the indicators stand, year by year',
      'What moved',
      'What was wanted, and reached',
      'Where we still stand',
      'What we want next',
      'What we have to show',
      'How the team agreed',
      'How to check this',
    ]);
    expect(of('Figure').map((node) => node.alt)).toEqual([
      expect.stringContaining(
        'Desired outcome EC1. 2024–25: 1 not yet at Getting Started, 1 at Getting Started, 3 at Progressing, and 2 at Refining and Expanding.',
      ),
      expect.stringContaining('1 doesn’t apply here.'),
      expect.stringContaining('Desired outcome EC3.'),
    ]);
    expect(of('Table').length).toBeGreaterThanOrEqual(4);
    expect(of('TH').map((node) => node.text)).toContain('2026–27');
  });

  it('names both records by their hashes, whole, and says how to check them', () => {
    const digits = text.replaceAll(' ', '');
    expect(digits).toContain(first?.id);
    expect(digits).toContain(last?.id);
    expect(text).toContain('Open the school’s file in Continuum');
  });

  it('counts the evidence, and says where the team was apart and who dissents, without a name', () => {
    expect(text).toContain(
      'The record of 2026–27 lists 18 pieces of evidence, for 9 indicators of 16.',
    );
    expect(text).toContain('far apart on 2 indicators');
    expect(text).toContain('2 dissents are kept in the record of 2026–27, on EC1.Leaders1.');
    expect(text).not.toContain('Ben Okafor');
  });

  it('comes out the same from the same records, on whatever day it is made', async () => {
    const later = { ...source, madeOn: '2031-01-01', madeAt: '2031-01-01T00:00:00.000Z' };
    const again = await makeBoardPdf(later, { fonts: reportFonts, withAppendix: false });
    expect(again.bytes).toEqual(made.bytes);
  });

  it('adds in its longer form all years, and the words of both levels', async () => {
    const long = await makeBoardPdf(source, { fonts: reportFonts, withAppendix: true });
    const read = await readPdf(long.bytes);
    const all = read.pages.join('\n').replaceAll(/\s+/g, ' ');
    expect(long.pages).toBeGreaterThan(4);
    expect(read.pages.slice(2).join(' ')).toContain('All years');
    expect(read.pages.slice(0, 2).join(' ')).not.toContain('All years');
    expect(read.pages[1]).toContain('How to check this');
    expect(all).toContain('All years');
    expect(all).toContain('2025–26');
    const descriptor = boardSummaryOf(source).appendix.words[0]?.left?.descriptor[0];
    const words = descriptor?.type === 'text' ? descriptor.text : (descriptor?.items[0] ?? 'none');
    expect(all).toContain(words.replaceAll(/\s+/g, ' '));
  });
});

describe('the pages of a summary', () => {
  it.each([false, true])(
    'have no text over another, nor below the footer (longer: %s)',
    (withAppendix) => {
      const { sheets } = layOutBoard(boardSummaryOf(source), reportMetrics, {
        paper: LETTER,
        withAppendix,
      });
      for (const { drawn } of sheets) {
        const texts = drawn.filter((one) => one.kind === 'text');
        const low = texts.filter(({ owner, y }) => owner !== 'artifact' && y > 792 - 46);
        expect(low.map((one) => one.text)).toEqual([]);
        const placed = texts.map(({ text, x, y, size, weight }) => {
          const wide = widthOf(text, size, weight);
          return { text, left: x, right: x + wide, top: y - size * 0.62, bottom: y };
        });
        const overlapping = placed.flatMap((a, index) =>
          placed
            .slice(index + 1)
            .filter(
              (b) =>
                a.left < b.right - 0.6 &&
                b.left < a.right - 0.6 &&
                a.top < b.bottom &&
                b.top < a.bottom,
            )
            .map((b) => [a.text, b.text]),
        );
        expect(overlapping).toEqual([]);
      }
    },
  );

  it('stay two for a map four times as long: what does not fit is named, for the longer form', () => {
    const map = aLongMap();
    const two = [2025, 2026].map((schoolYear, index) =>
      aSnapshot({
        map,
        cycle: aCycle({ schoolYear }),
        ratings: ratingsOf(
          Object.fromEntries(
            codesOf(map).map((code) => [
              code,
              { existing: atLevel(index === 0 ? 'seed' : 'sprout'), desired: 'tree' },
            ]),
          ),
        ),
      }),
    );
    const board = boardSummaryOf(aBoardSource(two));
    const { sheets } = layOutBoard(board, reportMetrics, { paper: LETTER, withAppendix: false });
    expect(sheets).toHaveLength(2);
    const text = sheets.flatMap(({ drawn }) =>
      drawn.flatMap((one) => (one.kind === 'text' ? [one.text] : [])),
    );
    expect(text.join(' ')).toMatch(/And \d+ more, in the longer form/);
  });
});

describe('what a summary says of years that are not plain', () => {
  it('says that the later year is not recorded, and what that leaves open', () => {
    const [, to] = [source.pair.from, source.pair.to];
    const living = {
      ...to,
      standing: 'living' as const,
      year: { ...to.year, key: 'living', recordedOn: undefined },
    };
    const board = boardSummaryOf({ ...source, pair: { from: source.pair.from, to: living } });
    expect(board.notes).toContain(
      'The later year is under way and not recorded: its ratings may still change.',
    );
    expect(board.basis[1]).toBe('2026–27: as it stands on June 1, 2027, not recorded yet');
    expect(board.evidence[1]).toBe('For 2026–27, no evidence is collected yet.');
    expect(board.proof.records).toHaveLength(1);
    expect(board.madeAt).toBe(source.madeAt);
  });

  it('says which records are damaged, interim or amended, and which years it does not draw', () => {
    const pair = {
      from: { ...source.pair.from, standing: 'interim' as const },
      to: source.pair.to,
    };
    const many = Array.from({ length: 9 }, () => source.pair.from);
    const board = boardSummaryOf({ ...source, pair, damaged: 2, years: [...many, source.pair.to] });
    expect(board.notes).toEqual([
      'The record of 2024–25 is an interim one, made before the year was closed.',
      '5 years between are not drawn here; the longer form has all of them.',
      '2 damaged records of this school are left out.',
    ]);
    expect(board.outcomes[0]?.strips).toHaveLength(5);
  });

  it('has in its longer form every year it was given, in as many tables as a sheet is wide', async () => {
    const [from, to] = [source.pair.from, source.pair.to];
    const ten = Array.from({ length: 10 }, (_, index) => ({
      ...(index === 9 ? to : from),
      year: { ...(index === 9 ? to : from).year, schoolYear: 2017 + index },
    }));
    const many = { ...source, years: [from, to], allYears: ten };
    expect(
      boardSummaryOf(many).appendix.spans.map((span) => [span.heading, span.years.length]),
    ).toEqual([
      ['All years: 2017–18 to 2021–22', 5],
      ['All years: 2022–23 to 2026–27', 5],
    ]);
    const { bytes } = await makeBoardPdf(many, { fonts: reportFonts, withAppendix: true });
    const text = (await readPdf(bytes)).pages.join('\n');
    for (const { year } of ten) expect(text).toContain(`${year.schoolYear}–`);
  });

  it('says why levels can’t be compared where the map’s levels changed', () => {
    const map = aMap();
    const other = {
      ...map,
      version: '2',
      levels: map.levels.map((level) => ({ ...level, id: `${level.id}-2` })),
    };
    const two = [
      aSnapshot({
        map,
        cycle: aCycle({ schoolYear: 2025 }),
        ratings: ratingsOf({ 'G1.Leaders1': { existing: atLevel('seed') } }),
      }),
      aSnapshot({
        map: other,
        cycle: aCycle(),
        ratings: ratingsOf({ 'G1.Leaders1': { existing: atLevel('sprout-2') } }),
      }),
    ];
    const board = boardSummaryOf(aBoardSource(two));
    expect(board.notes.join(' ')).toContain(
      'The levels of the IC map changed between these years: 1 and 2.',
    );
    expect(board.moved.map(({ is }) => is)).toContain('not-comparable');
  });
});

function widthOf(text: string, size: number, weight: 'regular' | 'bold'): number {
  const font = reportMetrics[weight];
  let width = 0;
  for (const character of text.trimEnd()) {
    width += font.widthOf(font.glyphOf(character.codePointAt(0) ?? 0) ?? 0);
  }
  return (width * size) / 1000;
}

/** A map with sixty-four indicators. */
function aLongMap() {
  const map = aMap();
  const [outcome] = map.outcomes;
  if (outcome === undefined) throw new Error('the map has no outcome');
  const [indicator] = outcome.indicators;
  if (indicator === undefined) throw new Error('the outcome has no indicator');
  const outcomes = [1, 2, 3, 4].map((number) => ({
    ...outcome,
    code: `L${number}`,
    indicators: Array.from({ length: 16 }, (_, index) => ({
      ...indicator,
      code: `L${number}.I${index + 1}`,
    })),
  }));
  return { ...map, outcomes };
}

function codesOf(map: ReturnType<typeof aMap>): readonly string[] {
  return map.outcomes.flatMap(({ indicators }) => indicators.map(({ code }) => code));
}
