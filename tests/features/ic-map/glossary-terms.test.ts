import { describe, expect, it } from 'vitest';

import { termRuns } from '#features/ic-map/glossary-terms.ts';
import { theMap } from '#tests/support/the-map.ts';

const { glossary } = theMap();

function termsIn(text: string): readonly string[] {
  return termRuns(text, glossary).flatMap((run) =>
    run.entry === undefined ? [] : [`${run.text} → ${run.entry.term}`],
  );
}

describe('terms in a text', () => {
  it('are found in every form, and explained once a text', () => {
    expect(termsIn('Ask stakeholders, then a stakeholder, then the SLT.')).toEqual([
      'stakeholders → stakeholders',
      'SLT → STEM leadership team',
    ]);
  });

  it('are whole words: no term is found inside another word', () => {
    expect(termsIn('SLTs and stakeholdership')).toEqual([]);
  });

  it('leave every text of the map as it is', () => {
    const texts = theMap().outcomes.flatMap((outcome) =>
      outcome.indicators.flatMap((indicator) =>
        Object.values(indicator.descriptors).flatMap((blocks) =>
          blocks.flatMap((block) => (block.type === 'text' ? [block.text] : block.items)),
        ),
      ),
    );
    expect(
      texts.map((text) =>
        termRuns(text, glossary)
          .map((run) => run.text)
          .join(''),
      ),
    ).toEqual(texts);
  });

  it('may hold letters that mean something to a pattern', () => {
    const entry = { term: 'C++ (advanced)', quote: 'A language.' };
    expect(termRuns('Learn C++ (advanced) soon.', [entry]).map((run) => run.text)).toEqual([
      'Learn ',
      'C++ (advanced)',
      ' soon.',
    ]);
  });

  it('are none on a map without a glossary', () => {
    expect(termRuns('stakeholders', [])).toEqual([{ text: 'stakeholders' }]);
  });
});
