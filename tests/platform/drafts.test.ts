// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { forgetDraftsOf, readDraft, writeDraft } from '#platform/drafts.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a draft', () => {
  it('is read back letter by letter, each under its own key', () => {
    writeDraft('school/new', { name: '“Río” <b>🌊', vision: 'a\nb' });
    writeDraft('school/riverside', { name: 'Riverside' });
    expect(readDraft('school/new')).toEqual({ name: '“Río” <b>🌊', vision: 'a\nb' });
    expect(readDraft('school/riverside')).toEqual({ name: 'Riverside' });
  });

  it('leaves nothing behind once it is empty', () => {
    writeDraft('school/new', { name: 'Riverside' });
    writeDraft('school/new', {});
    expect(localStorage.length).toBe(0);
    expect(readDraft('school/new')).toEqual({});
  });

  it.each(['not json', 'null', '[1]', '7', '{"name":7,"grades":"K–5"}'])(
    'keeps only texts of what someone else wrote there: %s',
    (written) => {
      localStorage.setItem('continuum-draft/school/new', written);
      const texts = Object.values(readDraft('school/new'));
      expect(texts.every((text) => typeof text === 'string')).toBe(true);
      expect(readDraft('school/new')).not.toHaveProperty('name');
    },
  );

  it('of an id goes from all that was typed, of this tab too, and nothing else does', () => {
    writeDraft('evidence/creek/note', { text: 'a' });
    writeDraft('evidence/creek2', { text: 'b' });
    sessionStorage.setItem('continuum-typed/evidence/creek/title', 'c');
    sessionStorage.setItem('continuum-typed/evidence/fair/title', 'd');
    writeDraft('agreement/one/dissent', { member: 'creek', text: 'f' });
    writeDraft('agreement/two/dissent', { member: 'creek2', text: 'g' });
    localStorage.setItem('continuum.pins/creek', 'e');
    forgetDraftsOf('creek');
    expect(Object.keys(localStorage).toSorted()).toEqual([
      'continuum-draft/agreement/two/dissent',
      'continuum-draft/evidence/creek2',
      'continuum.pins/creek',
    ]);
    expect(Object.keys(sessionStorage)).toEqual(['continuum-typed/evidence/fair/title']);
  });

  it('does without a browser that keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => writeDraft('school/new', { name: 'Riverside' })).not.toThrow();
    expect(() => forgetDraftsOf('riverside')).not.toThrow();
    expect(readDraft('school/new')).toEqual({});
  });
});
