import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LINK_ADDRESS } from '#domain/evidence/evidence.ts';
import { evidenceFileName, endingOf, titleOfFile, withEnding } from '#domain/evidence/file-name.ts';
import { parseLinkAddress, titleOfLink } from '#domain/evidence/link-address.ts';

describe('the name of a file', () => {
  it.each([
    ['IMG_2041.JPG', 'IMG_2041.JPG'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['C:\\fakepath\\Family night.jpg', 'Family night.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\u0007c\r\n.pdf', 'abc.pdf'],
    ['CON.jpg', '_CON.jpg'],
    ['lpt1', '_lpt1'],
    ['con', '_con'],
    ['console.jpg', 'console.jpg'],
    ['a<b>c:d"e|f?g*.png', 'a b c d e f g.png'],
    ['.htaccess', 'htaccess'],
    ['...', 'file'],
    ['', 'file'],
    ['Elternabend – Łódź.jpg', 'Elternabend – Łódź.jpg'],
    ['عائلة.png', 'عائلة.png'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(115)}.jpeg`],
    [`${'🌱'.repeat(300)}.png`, `${'🌱'.repeat(116)}.png`],
    ['x'.repeat(300), 'x'.repeat(120)],
    ['name. . .', 'name'],
  ])('%j is kept as %j', (given, kept) => {
    expect(evidenceFileName(given)).toBe(kept);
  });

  it('is safe whatever was given, and safe again', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '.',
          '/',
          '\\',
          ':',
          ' ',
          '\u202E',
          '\u0000',
          '\n',
          'CON',
          'nul',
          '🌱',
          'é',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      maxLength: 400,
    });
    fc.assert(
      fc.property(hostile, (given) => {
        const name = evidenceFileName(given);
        expect(name).not.toMatch(/[\p{C}/\\<>:"|?*]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(name.length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
        expect(evidenceFileName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['photo.JPG', 'jpg'],
    ['a.b.tar', 'tar'],
    ['.hidden', ''],
    ['no ending', ''],
    ['Mr. Smith came', ''],
  ])('%j ends in %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });

  it('takes another ending when the file was written anew', () => {
    expect(withEnding('plan.old.bmp', 'png')).toBe('plan.old.png');
    expect(withEnding('plan', 'png')).toBe('plan.png');
  });

  it.each([
    ['2027-02-03_family-night.jpg', '2027-02-03 family night'],
    ['IMG_2041.JPG', 'IMG 2041'],
    ['Lesson plan (grade 4).docx', 'Lesson plan (grade 4)'],
  ])('%j proposes the title %j', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});

describe('the address of a link', () => {
  it.each([
    ['https://school.org/fair', 'https://school.org/fair'],
    ['  HTTP://School.org ', 'HTTP://School.org'],
    ['www.school.org/fair', 'https://www.school.org/fair'],
    ['school.org:8080/fair', 'https://school.org:8080/fair'],
    ['mailto:fair@school.org', 'mailto:fair@school.org'],
    ['https://school.org/\u202Egpj', 'https://school.org/gpj'],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(parseLinkAddress(typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['', { tag: 'empty' }],
    ['   ', { tag: 'empty' }],
    ['javascript:alert(1)', { tag: 'other-scheme', scheme: 'javascript' }],
    ['java\nscript:alert(1)', { tag: 'other-scheme', scheme: 'javascript' }],
    ['\u0001javascript:alert(1)', { tag: 'other-scheme', scheme: 'javascript' }],
    ['DATA:text/html,<b>', { tag: 'other-scheme', scheme: 'data' }],
    ['file:///C:/plan.doc', { tag: 'other-scheme', scheme: 'file' }],
    ['https://', { tag: 'no-address' }],
    ['family night', { tag: 'no-address' }],
    ['night', { tag: 'no-address' }],
    [`https://school.org/${'x'.repeat(2000)}`, { tag: 'too-long' }],
  ])('typed as %j is refused', (typed, error) => {
    expect(parseLinkAddress(typed)).toEqual({ ok: false, error });
  });

  it('is http, https or mailto, whatever was typed', () => {
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          'javascript:',
          'data:',
          'https://',
          'mailto:',
          '\t',
          '\n',
          '\u0000',
          'a.b',
          '@',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseLinkAddress(text);
        if (!parsed.ok) return;
        expect(['http:', 'https:', 'mailto:']).toContain(schemeOf(parsed.value));
        expect(parsed.value).toMatch(LINK_ADDRESS);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['https://www.school.org/stem/family-night.html?x=1', 'family night (school.org)'],
    ['https://school.org/', 'school.org'],
    ['https://docs.example.com/d/%F0%9F%8C%B1%20garden', '🌱 garden (docs.example.com)'],
    ['https://docs.example.com/d/%F0%9F', '%F0%9F (docs.example.com)'],
    ['mailto:fair@school.org?subject=Fair', 'fair@school.org'],
  ])('%j proposes the title %j', (url, title) => {
    expect(titleOfLink(url)).toBe(title);
  });
});

/** As a browser reads it; an address that it refuses leads nowhere. */
function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : 'https:';
}
