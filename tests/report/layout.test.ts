import { describe, expect, it } from 'vitest';

import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { pageModelOf } from '#report/at-a-glance-model.ts';
import { LETTER, type DrawnText, type LaidOutDocument } from '#report/drawing.ts';
import { layOutAtAGlance } from '#report/layout.ts';
import { textWidth } from '#report/line-breaking.ts';
import type { StructureNode } from '#report/structure.ts';
import { aMap } from '#tests/support/a-map.ts';
import {
  aCycle,
  aMember,
  aSchool,
  aSnapshot,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';
import { aRecordedYear, fullRatings } from '#tests/support/recorded-years.ts';
import { reportMetrics } from '#tests/support/report-fonts.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

function laidOut(snapshot: Snapshot): LaidOutDocument {
  return layOutAtAGlance(pageModelOf(snapshot), reportMetrics, { paper: LETTER });
}

function textsOf(document: LaidOutDocument): readonly (readonly DrawnText[])[] {
  return document.sheets.map(({ drawn }) => drawn.filter((one) => one.kind === 'text'));
}

function boxOf({ x, y, text, weight, size }: DrawnText): Box {
  const width = textWidth(text.trimEnd(), reportMetrics[weight], size);
  return { left: x, right: x + width, top: y - size * 0.7, bottom: y + size * 0.2, text };
}

/** Pairs of texts of one page that are drawn over each other. */
function overlaps(texts: readonly DrawnText[]): readonly string[] {
  const boxes = texts.filter(({ text }) => text.trim() !== '').map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 &&
          b.left < a.right - 0.5 &&
          a.top < b.bottom - 0.2 &&
          b.top < a.bottom - 0.2,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}

/** A map as far as its schema lets it go. */
function anExtremeMap(): IcMap {
  const levels = Array.from({ length: 20 }, (_, index) => ({
    id: `l${index + 1}`,
    name: index === 0 ? 'Name '.repeat(2000).trim() : 'N'.repeat(300),
    rank: index + 1,
  }));
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  return aMap({
    title: 'Title '.repeat(1000).trim(),
    levels,
    roles: [{ id: 'role', name: 'R'.repeat(3000) }],
    standard: { glance: 's'.repeat(9000) },
    outcomes: [
      {
        code: 'C'.repeat(100),
        statement: { glance: 'Outcome '.repeat(1000).trim() },
        indicators: Array.from({ length: 45 }, (_, index) => ({
          code: `${'W'.repeat(97)}${index}`,
          role: 'role',
          statement: { glance: index === 0 ? 'i'.repeat(10_000) : 'Indicator' },
          descriptors: Object.fromEntries(
            levels.map(({ id }) => [id, text(index === 0 ? 'd '.repeat(5000).trim() : 'Words')]),
          ),
        })),
      },
    ],
  });
}

const years: Readonly<Record<string, Snapshot>> = {
  'a full year': aRecordedYear({
    ratings: fullRatings({ 'EC1.Leaders2': { existing: { is: 'not-yet' } } }),
  }),
  'an empty year': aRecordedYear({ members: [], school: aSchool({ vision: '', mission: '' }) }),
  'a year with the longest words': aRecordedYear({
    school: aSchool({
      name: 'Ñandú Győr '.repeat(18).trim(),
      district: 'D'.repeat(200),
      vision: 'w '.repeat(2500),
      mission: 'M'.repeat(5000),
    }),
    members: Array.from({ length: 50 }, (_, index) =>
      aMember({
        id: `m${index}`,
        name: `${'N'.repeat(190)}${index}`,
        position: 'p '.repeat(100).trim(),
      }),
    ),
    ratings: fullRatings({
      'EC1.Leaders1': { rationale: 'r'.repeat(5000) },
      'EC2.Leaders1': { existing: { is: 'not-applicable', reason: 'because '.repeat(600) } },
      'EC3.Leaders1': { existing: atLevel('sustaining'), desired: 'sustaining' },
    }),
    amends: { snapshot: 'c'.repeat(64), reason: 'The reason is long. '.repeat(90) },
  }),
  'a year on the largest of maps': aSnapshot({
    map: anExtremeMap(),
    cycle: aCycle(),
    ratings: ratingsOf({
      [`${'W'.repeat(97)}0`]: { existing: atLevel('l1'), desired: 'l20' },
      [`${'W'.repeat(97)}1`]: { existing: { is: 'not-yet' }, desired: 'l2' },
    }),
  }),
};

describe.each(Object.entries(years))('the pages of %s', (_, snapshot) => {
  const document = laidOut(snapshot);

  it('draw no text over another', () => {
    expect(textsOf(document).flatMap(overlaps)).toEqual([]);
  });

  it('keep every text on the paper', () => {
    const outside = textsOf(document)
      .flat()
      .map(boxOf)
      .filter(
        ({ left, right, top, bottom }) => left < 36 || right > 576.5 || top < 20 || bottom > 780,
      );
    expect(outside).toEqual([]);
  });

  it('leave no heading alone at the foot of a page', () => {
    const pages = textsOf(document).map((texts) =>
      texts.filter(({ owner }) => owner !== 'artifact'),
    );
    pages.forEach((texts, page) => {
      const owner = texts.toSorted((a, b) => b.y - a.y)[0]?.owner;
      const isHeading = owner !== 'artifact' && owner !== undefined && /^H\d$/.test(owner.role);
      const goesOn = pages[page + 1]?.some((text) => text.owner === owner) === true;
      expect(isHeading && !goesOn).toBe(false);
    });
  });

  it('give every drawn thing an owner that is part of the structure', () => {
    const nodes = new Set<StructureNode>();
    const gather = (node: StructureNode) => {
      nodes.add(node);
      node.children.forEach(gather);
    };
    gather(document.structure);
    const strays = document.sheets
      .flatMap(({ beneath, drawn }) => [...beneath, ...drawn])
      .filter(({ owner }) => owner !== 'artifact' && !nodes.has(owner));
    expect(strays).toEqual([]);
  });
});

describe('the form', () => {
  it('of the built-in map fits on one page', () => {
    const [first, second] = textsOf(laidOut(years['a full year'] ?? aRecordedYear()));
    expect(first?.some(({ text }) => text.includes('EC3.Strategic Alliances1'))).toBe(true);
    expect(
      second?.some(({ text }) => text.includes('From the existing to the desired state')),
    ).toBe(true);
  });
});

describe('wherever the last part of the record ends', () => {
  const fillings = Array.from({ length: 60 }, (_, lines) => [lines] as const);

  it.each(fillings)(
    'the proof stands whole on the page that people sign (%i more lines)',
    (lines) => {
      const rationale =
        'A line of the rationale that is as long as the page is wide, or nearly so, and on. ';
      const document = laidOut(
        aRecordedYear({
          ratings: fullRatings({
            'EC3.Strategic Alliances1': { rationale: rationale.repeat(lines + 1) },
          }),
        }),
      );
      const pageOf = (words: string) =>
        textsOf(document).findIndex((texts) => texts.some(({ text }) => text.trim() === words));
      const boxes = document.sheets.at(-1)?.beneath.filter(({ kind }) => kind === 'box') ?? [];
      expect(pageOf('Proof of this record')).toBe(document.sheets.length - 1);
      expect(pageOf('Sign-off')).toBe(document.sheets.length - 1);
      expect(boxes).toHaveLength(1);
    },
  );
});
