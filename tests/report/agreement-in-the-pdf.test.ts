import { describe, expect, test } from 'vitest';

import type { SnapshotBody } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { makeAtAGlancePdf } from '#report/make-at-a-glance-pdf.ts';
import { pageModelOf } from '#report/at-a-glance-model.ts';
import { anAgreement } from '#tests/support/agreed-year.ts';
import { aCycle, aSnapshotRecord } from '#tests/support/builders.ts';
import { readPdf, type ReadPdf } from '#tests/support/read-pdf.ts';
import { aRecordedYear, engagedMap, fullRatings } from '#tests/support/recorded-years.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

const snapshot = aRecordedYear({ ratings: fullRatings(), agreement: anAgreement() });

async function pdfOf(withMinutes: boolean): Promise<ReadPdf> {
  const made = await makeAtAGlancePdf(snapshot, {
    paper: 'letter',
    fonts: reportFonts,
    withMinutes,
  });
  return readPdf(made.bytes);
}

function wordsOf({ structure }: ReadPdf): string {
  return structure
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/[^\S\n]+/g, ' ');
}

describe('the PDF of a year on which the team agreed in meetings', async () => {
  const plain = await pdfOf(false);
  const withMinutes = await pdfOf(true);

  test('tells where the team was far apart, and how far', () => {
    const words = wordsOf(plain);
    expect(words).toContain('the team was far apart on EC1.Leaders1 and EC1.Leaders2;');
    expect(words).toContain('members lay 3 levels apart; 4 of 7 were within one level');
    expect(words).toContain('some said that it doesn’t apply here, while others placed it.');
  });

  test('has the reasons, how many rated, their distribution, and dissent as its member wanted', () => {
    const words = wordsOf(plain);
    expect(words).toContain('The grant pays for a coach.');
    expect(words).toContain(
      'Rated alone by all 7 members. Their ratings: 2 at 1, Getting Started; 2 at 2, Progressing;',
    );
    expect(words).toContain('Rated alone by 2 of 7 members.');
    expect(words).toContain('Ben Okafor: Two meetings are not yet a council.');
    expect(words).toContain('A member: I would go one level higher.');
    expect(plain.structure.find(({ text }) => text.includes('A member: I would'))?.role).toBe(
      'LBody',
    );
  });

  test('has the minutes only on request, as an appendix before the page that people sign', () => {
    expect(wordsOf(plain)).not.toContain('Snow fell');
    expect(plain.outline.map(({ title }) => title)).not.toContain('Appendix: minutes');
    expect(wordsOf(withMinutes)).toContain('Snow fell; we began late.');
    const titles = withMinutes.outline.map(({ title }) => title);
    expect(titles.indexOf('Appendix: minutes')).toBeGreaterThan(0);
    expect(titles.indexOf('Appendix: minutes')).toBeLessThan(titles.indexOf('Sign-off'));
    expect(withMinutes.pages.at(-1)).toContain('Proof of this record');
  });
});

test('words that were taken out of the record read as removed, and everything else stands', () => {
  const record = aSnapshotRecord({
    map: engagedMap,
    cycle: aCycle({ map: engagedMap.id }),
    ratings: fullRatings(),
    agreement: anAgreement(),
  });
  const body = record.body as SnapshotBody;
  const words = Object.fromEntries(
    Object.entries(body.words).filter(([, word]) => !/Ben Okafor|two meetings/i.test(word.text)),
  );
  const read = readSnapshot({ ...record, body: { ...body, words } });
  if (!read.ok) throw new Error(read.error.tag);
  const model = pageModelOf(read.value);
  expect(model.outcomes[0]?.indicators[0]?.agreement?.dissent).toEqual([
    { by: 'Name removed', text: 'This text was removed from the record.' },
    { by: 'A member', text: 'I would go one level higher.' },
  ]);
  expect(model.minutes.map(({ blocks }) => blocks[0])).toEqual([
    ['This text was removed from the record.'],
    ['We went on, and agreed on the rest.'],
  ]);
});

test('a year without meetings says nothing of agreement', async () => {
  const model = pageModelOf(aRecordedYear({ ratings: fullRatings() }));
  expect(model.farApart).toBe('');
  expect(model.minutes).toEqual([]);
  const parts = model.outcomes.flatMap(({ indicators }) => indicators);
  expect(parts.every(({ agreement }) => agreement === undefined)).toBe(true);
});
