import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newBinderPaths, type FileToName } from '#domain/binder/binder-paths.ts';

const file: FileToName = {
  folder: 'EC1.Leaders1',
  on: '2027-02-03',
  title: 'Family night',
  ending: 'jpg',
};

describe('the files of a binder', () => {
  it.each<[Partial<FileToName>, string]>([
    [{}, 'evidence/EC1.Leaders1/2027-02-03 Family night.jpg'],
    [
      { folder: 'EC1.Strategic Alliances1' },
      'evidence/EC1.Strategic Alliances1/2027-02-03 Family night.jpg',
    ],
    [{ title: '../../etc/passwd' }, 'evidence/EC1.Leaders1/2027-02-03 .. .. etc passwd.jpg'],
    [{ title: 'a:b*c?"<>|\\d' }, 'evidence/EC1.Leaders1/2027-02-03 a b c d.jpg'],
    [{ title: 'Plan \u202Egpj.exe' }, 'evidence/EC1.Leaders1/2027-02-03 Plan gpj.exe.jpg'],
    [{ title: '' }, 'evidence/EC1.Leaders1/2027-02-03.jpg'],
    [
      { title: 'Ends with dots... ', ending: '' },
      'evidence/EC1.Leaders1/2027-02-03 Ends with dots',
    ],
    [{ title: 'page.html', ending: '', folder: 'My.app' }, 'evidence/My app/2027-02-03 page html'],
    [{ folder: 'CON' }, 'evidence/_CON/2027-02-03 Family night.jpg'],
    [{ folder: 'nul.1' }, 'evidence/_nul.1/2027-02-03 Family night.jpg'],
    [{ folder: '..' }, 'evidence/folder/2027-02-03 Family night.jpg'],
    [{ ending: 'HTML' }, 'evidence/EC1.Leaders1/2027-02-03 Family night.html.blocked'],
    [{ ending: 'svg' }, 'evidence/EC1.Leaders1/2027-02-03 Family night.svg.blocked'],
    [{ ending: 'j/p:g' }, 'evidence/EC1.Leaders1/2027-02-03 Family night.jpg'],
  ])('%o is called %s', (over, path) => {
    expect(newBinderPaths()({ ...file, ...over })).toBe(path);
  });

  it('are told apart where only the case of letters differs', () => {
    const pathOf = newBinderPaths();
    expect(
      [file, { ...file, title: 'FAMILY NIGHT' }, { ...file, ending: 'JPG' }].map(pathOf),
    ).toEqual([
      'evidence/EC1.Leaders1/2027-02-03 Family night.jpg',
      'evidence/EC1.Leaders1/2027-02-03 FAMILY NIGHT (2).jpg',
      'evidence/EC1.Leaders1/2027-02-03 Family night (3).jpg',
    ]);
  });

  it('have names that every system takes, whatever they were called', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('CON', 'aux', '.', '..', 'com1', '~', ' ', 'x'.repeat(500), '👩‍👩‍👧‍👦'.repeat(60)),
    );
    const files = fc.array(
      fc.record({
        folder: anything,
        on: fc.constant('2027-02-03'),
        title: anything,
        ending: anything,
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(files, (list) => {
        const pathOf = newBinderPaths();
        const paths = list.map(pathOf);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path.length).toBeLessThanOrEqual(151);
          expect(path.isWellFormed()).toBe(true);
          const [top, ...names] = path.split('/');
          expect(top).toBe('evidence');
          expect(names).toHaveLength(2);
          for (const name of names) {
            expect(name).toMatch(/^[^\p{C}<>:"|?*\\/]+$/u);
            expect(name).not.toMatch(/^[. ]|[. ]$/);
            expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
            expect(name).not.toMatch(/\.(?:html?|svg|exe|js|bat)$/);
            expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
