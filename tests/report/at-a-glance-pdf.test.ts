import { describe, expect, it } from 'vitest';

import { makeAtAGlancePdf } from '#report/make-at-a-glance-pdf.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { readPdf, type ReadPdf } from '#tests/support/read-pdf.ts';
import {
  aRecordedYear,
  engagedCodes,
  engagedMap,
  fullRatings,
} from '#tests/support/recorded-years.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

async function pdfOf(snapshot: Snapshot) {
  return makeAtAGlancePdf(snapshot, { paper: 'letter', fonts: reportFonts });
}

function textsOf(pdf: ReadPdf, ...roles: readonly string[]): readonly string[] {
  return pdf.structure.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the PDF of a full year', async () => {
  const snapshot = aRecordedYear({
    ratings: fullRatings({ 'EC2.Leaders1': { ticked: new Set(['progressing.1.0']) } }),
    follows: ['a'.repeat(64)],
  });
  const made = await pdfOf(snapshot);
  const pdf = await readPdf(made.bytes);

  it('shows the whole form on page 1: every indicator with the names of both levels, in order', () => {
    const cells = pdf.structure.filter(({ role, page }) => page === 1 && /^T[HD]$/.test(role));
    const rows = engagedCodes.map((code) => {
      const at = cells.findIndex(({ role, text }) => role === 'TH' && text.startsWith(code));
      return cells.slice(at, at + 3).map(({ text }) => text);
    });
    const named = (id: string | undefined) => {
      const level = engagedMap.levels.find((candidate) => candidate.id === id);
      return `${level?.rank} ${level?.name}`;
    };
    expect(rows.map(([, existing, desired]) => [existing, desired])).toEqual(
      snapshot.content.ratings.map(({ existing, desired }) => [
        named(existing.is === 'at-level' ? existing.level : undefined),
        named(desired),
      ]),
    );
    expect(rows.map(([header]) => header?.split('  ')[0]?.slice(0, 3))).not.toContain(undefined);
  });

  it('says how many pages it has, and numbers them', () => {
    expect(pdf.pages).toHaveLength(made.pages);
    pdf.pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${made.pages}`);
    });
  });

  it('is tagged, in American English, and titled with the year and the school', () => {
    expect(pdf.isMarked).toBe(true);
    expect(pdf.language).toBe('en-US');
    expect(pdf.title).toBe('At-A-Glance 2026–27: Riverside Elementary');
    expect(pdf.author).toBe('Riverside Elementary');
  });

  it('has one first heading, and below it headings that skip no rank', () => {
    const ranks = pdf.structure
      .filter(({ role, text }) => /^H\d$/.test(role) && text !== '')
      .map(({ role }) => Number(role.slice(1)));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks[0]).toBe(1);
    ranks.slice(1).forEach((rank, index) => {
      expect(rank - (ranks[index] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(textsOf(pdf, 'H2')).toEqual(
      expect.arrayContaining([
        'Standard',
        'Desired outcome EC1',
        'Sign-off',
        'Proof of this record',
      ]),
    );
  });

  it('can be walked by its bookmarks', () => {
    const outcomes = pdf.outline.filter(({ title }) => title.startsWith('Desired outcome'));
    expect(outcomes.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(engagedCodes);
  });

  it('says in words what each picture shows', () => {
    const figures = pdf.structure.filter(({ role }) => role === 'Figure');
    expect(figures).toHaveLength(3);
    const alts = figures.map(({ alt }) => alt ?? '').join(' ');
    for (const code of engagedCodes) expect(alts).toContain(`${code}: `);
    expect(alts).toContain('EC1.Leaders1: From 1, Getting Started to 2, Progressing.');
  });

  it('gives the descriptors of both levels and the rationale of every indicator', () => {
    const text = oneLine(pdf.pages.join(' '));
    for (const code of engagedCodes) {
      expect(text).toContain(`We looked at what we have for ${code}.`);
    }
    const words = [...textsOf(pdf, 'P', 'LBody', 'Span')].map(oneLine);
    for (const { indicator, existing, desired } of snapshot.content.ratings) {
      const found = engagedMap.outcomes
        .flatMap(({ indicators }) => indicators)
        .find(({ code }) => code === indicator);
      for (const level of [existing.is === 'at-level' ? existing.level : '', desired ?? '']) {
        for (const block of found?.descriptors[level] ?? []) {
          const texts = block.type === 'text' ? [block.text] : block.items;
          for (const expected of texts) {
            expect(words.join('\n')).toContain(oneLine(expected).slice(0, 60));
          }
        }
      }
    }
  });

  it('marks a ticked statement in words too', () => {
    const ticked = pdf.structure.filter(({ alt }) => alt === 'Ticked');
    expect(ticked.length).toBeGreaterThan(0);
  });

  it('carries its proof: the whole hash at the end, a short form on every page', () => {
    const whole = (snapshot.id.match(/.{4}/g) ?? []).join(' ');
    expect(oneLine(pdf.pages.at(-1) ?? '')).toContain(whole);
    for (const text of pdf.pages) expect(text).toContain(`Record ${whole.slice(0, 9)}`);
    expect(oneLine(pdf.pages.at(-1) ?? '')).toContain(
      'It follows 1 earlier record of this school: aaaa aaaa.',
    );
  });

  it('names the team by group and has lines to sign on', () => {
    expect(textsOf(pdf, 'LBody')).toEqual(
      expect.arrayContaining(['María Núñez, Principal', 'Joan Łaski, Parent']),
    );
    expect(textsOf(pdf, 'TH')).toEqual(
      expect.arrayContaining(['Principal', 'Facilitator', 'School board']),
    );
  });

  it('is the same to the byte whenever it is made', async () => {
    const again = await pdfOf(snapshot);
    expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });

  it('embeds its two fonts and no others', () => {
    const file = Buffer.from(made.bytes).toString('latin1');
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(file.match(/\/BaseFont \/[\w+-]+/g)?.every((name) => name.includes('Atkinson'))).toBe(
      true,
    );
  });

  it('says which header cells head columns and which head rows', () => {
    const file = Buffer.from(made.bytes).toString('latin1');
    const headers = file.match(/\/S \/TH [^\n]*/g) ?? [];
    expect(headers.length).toBeGreaterThan(16);
    expect(headers.every((header) => /\/Scope \/(?:Row|Column)/.test(header))).toBe(true);
  });
});
