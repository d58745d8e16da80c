import { describe, expect, it } from 'vitest';

import {
  addedFrom,
  addEvidenceAddress,
  evidenceAddress,
  evidenceLookOf,
  pieceAddress,
  pieceIdOf,
  type EvidenceLook,
} from '#platform/evidence-addresses.ts';
import { placeOf } from '#platform/current-place.ts';

const queryOf = (address: string) => address.split('?')[1] ?? '';

describe('the address of the library of evidence', () => {
  it('brings back every filter, however it is written', () => {
    const look: EvidenceLook = {
      show: 'unsorted',
      indicator: 'EC1.Strategic Alliances1',
      outcome: 'EC1',
      kind: 'picture',
      tag: 'robots & “wires”',
      year: '2026-27',
      file: 'elsewhere',
      words: 'a=b?c#d',
    };
    expect(evidenceLookOf(queryOf(evidenceAddress('pine', look)))).toEqual(look);
    expect(evidenceAddress('pine')).toBe('/schools/pine/evidence');
  });

  it('leaves out what it does not know', () => {
    expect(evidenceLookOf('show=all-of-it&kind=virus&file=here')).toEqual({
      show: undefined,
      indicator: undefined,
      outcome: undefined,
      kind: undefined,
      tag: undefined,
      year: undefined,
      file: undefined,
      words: undefined,
    });
  });

  it('is a place of its school, and no map', () => {
    expect(placeOf(evidenceAddress('pine'))).toEqual({ school: 'pine' });
    expect(placeOf(pieceAddress('pine', 'evidence/abc'))).toEqual({ school: 'pine' });
  });
});

describe('the address where evidence is added', () => {
  it('brings the indicator and the way back', () => {
    const from = { map: 'm', indicator: 'EC1.Leaders1', back: '/schools/pine/m/2026-27' };
    expect(addedFrom(queryOf(addEvidenceAddress('pine', from)))).toEqual(from);
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', 'javascript:alert(1)'])(
    'leads back to this app only, not to %s',
    (back) => {
      expect(addedFrom(queryOf(addEvidenceAddress('pine', { back }))).back).toBeUndefined();
    },
  );
});

it('a piece is named by what is random in its id', () => {
  expect(pieceAddress('pine', 'evidence/k3j')).toBe('/schools/pine/evidence/pieces/k3j');
  expect(pieceIdOf('k3j')).toBe('evidence/k3j');
});
