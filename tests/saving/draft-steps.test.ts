import { describe, expect, test } from 'vitest';

import { startDraft, stepDraft, type Draft, type DraftStep } from '#saving/draft-steps.ts';

describe('a rationale that is being written', () => {
  test('shows what another tab wrote, while nobody writes here', () => {
    const draft = after(fresh('Old words'), { is: 'stored', text: 'New words' });
    expect(draft).toMatchObject({ text: 'New words', theirs: undefined });
  });

  test('keeps the letters on screen when another tab writes, and offers the other text', () => {
    const draft = after(
      fresh(''),
      { is: 'written', text: 'Mine' },
      { is: 'stored', text: 'Theirs' },
    );
    expect(draft).toMatchObject({ text: 'Mine', theirs: 'Theirs' });
  });

  test('takes no notice of its own saves coming back, however late', () => {
    const draft = after(
      fresh(''),
      { is: 'written', text: 'We' },
      { is: 'sent', text: 'We' },
      { is: 'written', text: 'We meet' },
      { is: 'sent', text: 'We meet' },
      { is: 'stored', text: 'We' },
      { is: 'stored', text: 'We meet' },
    );
    expect(draft).toMatchObject({ text: 'We meet', theirs: undefined, underWay: [] });
  });

  test('follows an undo once the field was left', () => {
    const draft = after(
      fresh('Before'),
      { is: 'written', text: 'After' },
      { is: 'sent', text: 'After' },
      { is: 'stored', text: 'After' },
      { is: 'left' },
      { is: 'stored', text: 'Before' },
    );
    expect(draft).toMatchObject({ text: 'Before', theirs: undefined });
  });

  test('keeps a text that could not be saved when another tab writes', () => {
    const draft = after(
      fresh(''),
      { is: 'written', text: 'Mine' },
      { is: 'sent', text: 'Mine' },
      { is: 'left' },
      { is: 'stored', text: 'Theirs' },
    );
    expect(draft).toMatchObject({ text: 'Mine', theirs: 'Theirs' });
  });

  test('still offers the other text after its own was saved over it', () => {
    const draft = after(
      fresh(''),
      { is: 'written', text: 'Mine' },
      { is: 'stored', text: 'Theirs' },
      { is: 'sent', text: 'Mine' },
      { is: 'stored', text: 'Mine' },
    );
    expect(draft).toMatchObject({ text: 'Mine', theirs: 'Theirs' });
    expect(stepDraft(draft, { is: 'theirs-taken' })).toMatchObject({
      text: 'Theirs',
      theirs: undefined,
    });
    expect(stepDraft(draft, { is: 'mine-kept' })).toMatchObject({
      text: 'Mine',
      theirs: undefined,
    });
  });

  test('counts only blanks as nothing written', () => {
    const draft = after(
      fresh('Words'),
      { is: 'written', text: '  ' },
      { is: 'sent', text: '  ' },
      { is: 'stored', text: '' },
      { is: 'left' },
      { is: 'stored', text: 'Theirs' },
    );
    expect(draft).toMatchObject({ text: 'Theirs', theirs: undefined });
  });

  test('begins with a text that could not be saved before the screen was left', () => {
    const draft = startDraft({ stored: 'Stored', initial: 'Not saved' });
    expect(stepDraft(draft, { is: 'stored', text: 'Theirs' })).toMatchObject({
      text: 'Not saved',
      theirs: 'Theirs',
    });
  });

  test('begins with what was typed before a reload, and saves it', () => {
    const kept = { text: 'Half a sent', over: 'Stored' };
    const draft = startDraft({ stored: 'Stored', initial: 'Stored', kept });
    expect(draft).toMatchObject({ text: 'Half a sent', theirs: undefined });
    expect(draft.text).not.toBe(draft.sent);
  });

  test('offers what another tab wrote since, beside what was typed before a reload', () => {
    const kept = { text: 'Half a sent', over: 'Stored' };
    const draft = startDraft({ stored: 'Theirs', initial: 'Theirs', kept });
    expect(draft).toMatchObject({ text: 'Half a sent', theirs: 'Theirs' });
  });

  test('takes no notice of a kept text that did arrive', () => {
    const kept = { text: 'A sentence', over: '' };
    const draft = startDraft({ stored: 'A sentence', initial: 'A sentence', kept });
    expect(draft).toMatchObject({ text: 'A sentence', theirs: undefined, sent: 'A sentence' });
  });
});

function fresh(stored: string): Draft {
  return startDraft({ stored, initial: stored });
}

function after(draft: Draft, ...steps: readonly DraftStep[]): Draft {
  return steps.reduce(stepDraft, draft);
}
