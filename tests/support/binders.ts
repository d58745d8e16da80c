import type { SnapshotRating } from '#domain/assessment/snapshot-content.ts';
import type { BinderChoice } from '#domain/binder/binder-plan.ts';
import { planBinder } from '#domain/binder/binder-plan.ts';
import type { EvidenceBody } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { BinderSource, BoundFile } from '#report/binder-model.ts';

import { aMap } from './a-map.ts';
import { aSchool } from './builders.ts';
import { addingEvidence, piecesFrom } from './evidence.ts';

/** A photo of a family night. */
export function aPhoto(over: Partial<Extract<EvidenceBody['what'], { is: 'file' }>> = {}) {
  return {
    is: 'file',
    hash: 'ab'.repeat(32),
    name: 'night.jpg',
    type: 'image/jpeg',
    size: 1_234_000,
    kept: 're-encoded',
    ...over,
  } as const;
}

/** Five pieces of Riverside: one serves two indicators, one is unsorted, one shows students without consent. */
export function somePieces(): readonly Piece[] {
  return piecesFrom([
    ...addingEvidence('photo', { what: aPhoto(), title: 'Family night' }, [
      'G1.Leaders1',
      'G2.Leaders1',
    ]),
    ...addingEvidence('note', { title: 'What a parent said', observedOn: '2026-09-01' }, [
      'G1.Leaders1',
    ]),
    ...addingEvidence(
      'link',
      {
        what: { is: 'link', url: 'https://example.org/a?b=1&c=2' },
        title: 'Our page',
        observedOn: '2024-05-01',
      },
      ['G2.Leaders1'],
    ),
    ...addingEvidence('faces', { title: 'In class', students: 'shown' }, ['G1.Leaders1']),
    ...addingEvidence('loose', { title: 'To be sorted' }),
  ]);
}

/** A choice of everything that may go into a binder by itself. */
export function aChoice(over: Partial<BinderChoice> = {}): BinderChoice {
  return {
    order: { is: 'outcomes' },
    year: undefined,
    withUnsorted: true,
    withoutConsent: false,
    ...over,
  };
}

/** A binder of Riverside over the small map; its photo lies in it. */
export function aBinderSource({
  pieces = somePieces(),
  choice = aChoice(),
  files = new Map<string, BoundFile>([
    ['evidence/photo', { is: 'here', path: 'evidence/G1.Leaders1/2027-02-03 Family night.jpg' }],
  ]),
  ...over
}: Partial<BinderSource> & { readonly pieces?: readonly Piece[] } = {}): BinderSource {
  const map = over.map ?? aMap();
  const ratings: readonly SnapshotRating[] = [
    {
      indicator: 'G1.Leaders1',
      existing: { is: 'at-level', level: 'sprout' },
      desired: 'tree',
      rationale: 'We plan every month.\nParents say so.',
      ticked: [],
    },
    {
      indicator: 'G1.Students 1',
      existing: { is: 'not-applicable', reason: 'No students yet.' },
      rationale: '',
      ticked: [],
    },
  ];
  return {
    school: aSchool(),
    map,
    schoolYear: 2026,
    ratings: new Map(ratings.map((rating) => [rating.indicator, rating])),
    basis: { is: 'today' },
    choice,
    plan: planBinder(map, pieces, new Set(['G1.Students 1']), choice),
    files,
    madeOn: '2027-05-14',
    madeAt: '2027-05-14T15:00:00.000Z',
    ...over,
  };
}
