// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { csvText } from '#exchange/csv.ts';
import type { EvidenceBody } from '#domain/evidence/evidence.ts';
import { binderHtml } from '#report/binder-html.ts';
import { binderWords } from '#report/binder-model.ts';
import { binderRows } from '#report/binder-rows.ts';
import { layOutBinder } from '#report/layout-binder.ts';
import { LETTER } from '#report/drawing.ts';
import { readFontMetrics } from '#report/font-metrics.ts';
import { makeBinderPdf } from '#report/make-binder-pdf.ts';
import { aBinderSource, aChoice, aPhoto, somePieces } from '#tests/support/binders.ts';
import { aCrosswalk } from '#tests/support/crosswalks.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

const source = aBinderSource();
const words = binderWords(source);

/** A hundred texts that want to be more than texts, in and out of attributes. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '`${alert(1)}`',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '\u202Egnp.exe',
  '\u0000<b>',
  '\uD800<i>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
].flatMap((text) => [text, text.toUpperCase(), `a ${text}`, `${text}${text}`, ` ${text}\n${text}`]);

describe('the index of a binder as a page', () => {
  const page = new DOMParser().parseFromString(binderHtml(words), 'text/html');

  it('says whose it is, what it holds, and what it leaves out', () => {
    expect(page.title).toBe('Evidence binder 2026–27: Riverside Elementary');
    expect(page.documentElement.lang).toBe('en-US');
    const header = wordsIn(page.querySelector('header'));
    expect(header).toContain('It holds 4 pieces of evidence, with 1 file.');
    expect(header).toContain('1 piece shows students without consent on file and was left out.');
    expect(page.body.textContent).not.toContain('In class');
  });

  it('leads from every outcome to indicators with levels, rationale, pieces and dates', () => {
    const first = page.querySelector('article');
    expect(wordsIn(first)).toContain('Existing state 2, Sprout');
    expect(wordsIn(first)).toContain('Desired state 3, Tree');
    expect([...(first?.querySelectorAll('.title') ?? [])].map(wordsIn)).toEqual([
      'Family night',
      'What a parent said',
    ]);
    expect(first?.querySelector('time')?.dateTime).toBe('2027-02-03');
    expect(wordsIn(first)).toContain('We plan every month.');
    expect(wordsIn(first)).toContain('Parents say so.');
    expect(wordsIn(page.querySelectorAll('article')[1] ?? null)).toContain(
      'Doesn’t apply here: No students yet.',
    );
    for (const link of page.querySelectorAll<HTMLAnchorElement>('nav a')) {
      expect(page.querySelector(link.getAttribute('href') ?? 'none')).not.toBeNull();
    }
  });

  it('links a file by its encoded path from every indicator that it serves', () => {
    const path = 'evidence/G1.Leaders1/2027-02-03%20Family%20night.jpg';
    const links = [...page.querySelectorAll(`.title a[href="${path}"]`)];
    expect(links).toHaveLength(2);
  });

  it('holds no script, lets in its own style and nothing else', () => {
    expect(page.querySelectorAll('script, iframe, object, form, base')).toHaveLength(0);
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toContain(`style-src 'sha256-${hash}'`);
    expect(policy?.getAttribute('content')).toContain(`default-src 'none'`);
  });

  it('shows every hostile text as a text, and nothing else', () => {
    expect(HOSTILE).toHaveLength(100);
    const pieces = piecesFrom(
      HOSTILE.flatMap((hostile, index) =>
        addingEvidence(
          `piece${index}`,
          {
            title: hostile.slice(0, 300),
            note: hostile,
            tags: [hostile.slice(0, 60)],
            what: hostileContent(hostile, index),
          },
          ['G1.Leaders1'],
        ),
      ),
    );
    const evil = HOSTILE.slice(0, 40).join(' ');
    const of = aCrosswalk({
      name: evil,
      publisher: evil,
      standards: [{ code: '1.1', title: evil, group: evil }],
    });
    const files = new Map(
      HOSTILE.map((hostile, index) => [
        `evidence/piece${index}`,
        { is: 'here', path: `evidence/${hostile.toWellFormed().replaceAll('/', '')}` } as const,
      ]),
    );
    const hostile = binderWords(
      aBinderSource({
        pieces,
        files,
        choice: aChoice({ order: { is: 'standards', of } }),
        school: { ...source.school, name: evil, district: evil },
      }),
    );
    const read = new DOMParser().parseFromString(binderHtml(hostile), 'text/html');
    const tags = new Set([...read.querySelectorAll('*')].map(({ localName }) => localName));
    const known =
      'html head meta title style body header p h1 bdi ul li nav h2 ol a span main section article h3 dl div dt dd h4 time img footer';
    expect([...tags].filter((tag) => !known.split(' ').includes(tag))).toEqual([]);
    const names = [...read.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(names.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(read.querySelectorAll('img').length).toBeGreaterThan(20);
    expect(read.querySelectorAll('a[rel]').length).toBeGreaterThan(20);
    for (const link of read.querySelectorAll('a, img')) {
      const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
      expect(address).toMatch(/^(?:https:\/\/example\.org\/|evidence\/[^/]*$|#)/);
    }
    expect(read.querySelectorAll('meta')).toHaveLength(4);
    expect(read.querySelectorAll('style')).toHaveLength(1);
    const titles = [...read.querySelectorAll('.title')].map(wordsIn);
    expect(titles).toContain('<script>alert(1)</script>');
    expect(read.documentElement.outerHTML).not.toContain('\u202E');
  });
});

describe('the index of a binder as a PDF', async () => {
  const made = makeBinderPdf(words, reportFonts);
  const pdf = await readPdf(made.bytes);

  it('is tagged and titled, with headings that lead through it', () => {
    expect(pdf).toMatchObject({
      isMarked: true,
      language: 'en-US',
      title: 'Evidence binder 2026–27: Riverside Elementary',
    });
    const headings = pdf.structure.filter(({ role }) => /^H\d$/.test(role));
    expect(headings.map(({ role, text }) => [role, text.trim()])).toEqual([
      ['H1', 'Evidence binder 2026–27'],
      ['H2', 'Desired outcome G1'],
      ['H3', expect.stringContaining('G1.Leaders1')],
      ['H3', expect.stringContaining('G1.Students 1')],
      ['H2', 'Desired outcome G2'],
      ['H3', expect.stringContaining('G2.Leaders1')],
      ['H2', 'Not linked to an indicator'],
    ]);
  });

  it('is read in the order in which it stands', () => {
    const [page = ''] = pdf.pages;
    const texts = pdf.structure
      .filter(({ page: number, text }) => number === 1 && text.trim() !== '')
      .map(({ text }) => text.trim());
    const places = texts.map((text) => page.indexOf(text));
    expect(texts.slice(0, 3)).toEqual([
      'IC map: Garden School',
      'Evidence binder 2026–27',
      'Riverside Elementary',
    ]);
    expect(places.filter((place) => place < 0)).toEqual([]);
  });

  it('says the same as the page: levels, rationale, pieces, dates and files', () => {
    const all = pdf.pages.join('\n').replaceAll(/\s+/g, ' ');
    for (const part of [
      'Existing state: 2, Sprout',
      'Desired state: 3, Tree',
      'Rationale: We plan every month.',
      'February 3, 2027 · Picture, 1.2 MB',
      'File: evidence/G1.Leaders1/2027-02-03 Family night.jpg',
      'https://example.org/a?b=1&c=2',
      'Families built bridges with us.',
    ]) {
      expect(all).toContain(part);
    }
  });

  it('comes out the same from the same words', () => {
    expect(makeBinderPdf(words, reportFonts).bytes).toEqual(made.bytes);
  });

  it('takes 300 pieces with long texts over many pages, nothing below the footer', () => {
    const pieces = piecesFrom(
      Array.from({ length: 300 }, (_, index) =>
        addingEvidence(
          `piece${index}`,
          { title: `Piece ${index}`, note: 'A long note about what we saw. '.repeat(20) },
          ['G1.Leaders1', 'G2.Leaders1'],
        ),
      ).flat(),
    );
    const metrics = {
      regular: readFontMetrics(reportFonts.regular),
      bold: readFontMetrics(reportFonts.bold),
    };
    const { sheets } = layOutBinder(binderWords(aBinderSource({ pieces })), metrics, LETTER);
    expect(sheets.length).toBeGreaterThan(30);
    const low = sheets
      .flatMap(({ drawn }) => drawn)
      .filter((drawn) => drawn.kind === 'text' && drawn.owner !== 'artifact' && drawn.y > 792 - 46);
    expect(low).toEqual([]);
  });
});

describe('the list of a binder', () => {
  it('has a row for every piece under every indicator, and one for what has none', () => {
    const [headings = [], ...rows] = binderRows(words);
    expect(rows.every((row) => row.length === headings.length)).toBe(true);
    expect(rows.map((row) => [row[1]?.split(' ')[0], row[5], row[6]])).toEqual([
      ['G1.Leaders1', 'Family night', '2027-02-03'],
      ['G1.Leaders1', 'What a parent said', '2026-09-01'],
      ['G1.Students', '', ''],
      ['G2.Leaders1', 'Family night', '2027-02-03'],
      ['G2.Leaders1', 'Our page', '2024-05-01'],
      ['', 'To be sorted', '2027-02-03'],
    ]);
  });

  it('runs nothing in a spreadsheet', () => {
    const pieces = piecesFrom(addingEvidence('x', { title: '=HYPERLINK("x")' }, ['G1.Leaders1']));
    const list = csvText(binderRows(binderWords(aBinderSource({ pieces }))));
    expect(list).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a file that is not in the binder', () => {
  it.each([
    ['absent', 'This file is on another device and not in this binder.'],
    ['damaged', 'This file is damaged on this device and not in this binder.'],
    ['unreadable', 'This file could not be read on this device and is not in this binder.'],
  ] as const)('is listed as %s, with its name', (is, sentence) => {
    const files = new Map([['evidence/photo', { is }]]);
    const missing = binderWords(aBinderSource({ files }));
    const page = new DOMParser().parseFromString(binderHtml(missing), 'text/html');
    expect(wordsIn(page.querySelector('article'))).toContain(`${sentence} night.jpg`);
    expect(wordsIn(page.querySelector('header'))).toContain(
      '1 file could not be put into this binder; its place says why.',
    );
    expect(binderRows(missing)[1]).toContain(sentence);
  });
});

describe('a binder in the order of a framework', () => {
  it('names its publisher, and standards without evidence as such', () => {
    const choice = aChoice({ order: { is: 'standards', of: aCrosswalk() } });
    const ordered = binderWords(aBinderSource({ pieces: somePieces(), choice }));
    expect(ordered.facts).toContain('Green STEM Certification: State board, 2026 edition');
    expect(ordered.parts.map(({ group, heading, none }) => [group, heading, none])).toEqual([
      ['Leadership', 'Standard 1.1', ''],
      ['', 'Standard 1.2', 'No evidence yet.'],
      ['', 'Standard 2.1', 'No indicator is linked to this standard yet.'],
      ['', 'Evidence beyond the standards', ''],
    ]);
    expect(ordered.notes).toContain('2 standards have no evidence: 1.2 and 2.1.');
  });
});

/** A note, a picture or a link that carries a hostile text. */
function hostileContent(hostile: string, index: number): EvidenceBody['what'] {
  if (index % 3 === 0) return { is: 'note', text: hostile };
  const address = hostile.replaceAll(/[\s\p{C}]/gu, '');
  if (index % 3 === 1) return { is: 'link', url: `https://example.org/${address}` };
  return aPhoto({ name: hostile, hash: String(index).padStart(64, '0') });
}

function wordsIn(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
