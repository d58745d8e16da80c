import { describe, expect, it } from 'vitest';

import {
  binEvidence,
  evidenceId,
  linkEvidence,
  putEvidence,
} from '#domain/evidence/evidence-changes.ts';
import { boardSummaryOf } from '#report/board-summary-model.ts';
import { makeBoardPdf } from '#report/make-board-pdf.ts';
import { aBoardSource, threeYears } from '#tests/support/board-years.ts';
import { anEvidenceBody, piecesFrom } from '#tests/support/evidence.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

const source = aBoardSource(threeYears());

describe('what the board reads of the evidence', () => {
  it('counts what a year under way has to show as its record will: each piece once, none of the bin or of years before', async () => {
    const living = {
      ...source.pair.to,
      standing: 'living' as const,
      year: { ...source.pair.to.year, key: 'living', recordedOn: undefined },
    };
    const [one = '', two = '', three = ''] = engagedCodes;
    const add = (name: string, codes: readonly string[], observedOn = '2027-02-03') => [
      putEvidence('riverside', evidenceId(name), anEvidenceBody({ title: name, observedOn })),
      ...codes.map((indicator) =>
        linkEvidence('riverside', evidenceId(name), {
          map: engagedMap.id,
          indicator,
        }),
      ),
    ];
    const collected = piecesFrom([
      ...add('Family night', [one, two]),
      ...add('Lesson plans', [one]),
      ...add('Of last year', [three], '2026-02-03'),
      ...add('In the inbox', []),
      ...add('In the bin', [three]),
      binEvidence('riverside', evidenceId('In the bin'), '2027-03-01'),
    ]);
    const under = { ...source, pair: { from: source.pair.from, to: living }, collected };
    const said =
      'For 2026–27, 2 pieces of evidence are collected so far, for 2 indicators of 16. The record will list them.';
    expect(boardSummaryOf(under).evidence[1]).toBe(said);
    const { bytes } = await makeBoardPdf(under, { fonts: reportFonts, withAppendix: false });
    expect((await readPdf(bytes)).pages.join(' ').replaceAll(/\s+/gu, ' ')).toContain(said);
  });

  it('counts a piece that a record lists for several indicators once', () => {
    const [from, to] = threeYears({
      evidence: engagedCodes.slice(0, 3).map((indicator, index) => ({
        indicator,
        pieces: [
          { title: 'Family night', observedOn: '2027-02-03' },
          { title: `Piece ${index}`, observedOn: '2027-02-03' },
        ],
      })),
    });
    if (from === undefined || to === undefined) throw new Error('no years');
    expect(boardSummaryOf(aBoardSource([from, to])).evidence[0]).toBe(
      'The record of 2024–25 lists 4 pieces of evidence, for 3 indicators of 16.',
    );
  });
});
