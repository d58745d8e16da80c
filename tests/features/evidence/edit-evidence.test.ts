import { describe, expect, it } from 'vitest';

import { putEvidence } from '#domain/evidence/evidence-changes.ts';
import { editPieces } from '#features/evidence/edit-evidence.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import type { Storage } from '#storage/storage.ts';
import { addingEvidence, anEvidenceBody } from '#tests/support/evidence.ts';
import { anotherTab, aStorage, given } from '#tests/support/storage.ts';

async function onlyPiece(storage: Storage) {
  const [piece] = await readEvidence(storage.database, 'riverside');
  if (piece === undefined) throw new Error('no piece');
  return piece;
}

describe('details of a piece', () => {
  it('two fields changed at once both arrive, although both screens showed the old piece', async () => {
    const storage = await aStorage();
    await given(storage, addingEvidence('night'));
    const piece = await onlyPiece(storage);
    await Promise.all([
      editPieces(storage, [piece], { title: 'Bridge night' }),
      editPieces(storage, [piece], { observedOn: '2027-01-31' }),
      editPieces(storage, [piece], ({ tags }) => ({ tags: [...tags, 'families'] })),
      editPieces(storage, [piece], ({ tags }) => ({ tags: [...tags, 'bridges'] })),
    ]);
    expect(await onlyPiece(storage)).toMatchObject({
      title: 'Bridge night',
      observedOn: '2027-01-31',
      tags: ['families', 'bridges'],
    });
  });

  it('what another tab stores between reading and writing is kept', async () => {
    const storage = await aStorage();
    await given(storage, addingEvidence('night'));
    const other = await anotherTab(storage);
    const piece = await onlyPiece(storage);
    let overtaken = 0;
    const slow: Storage = {
      ...storage,
      read: async (work) => {
        const value = await storage.read(work);
        overtaken += 1;
        const body = anEvidenceBody({ note: `There ${overtaken}` });
        // Only the first time: the second attempt goes through.
        if (overtaken === 1) await given(other, [putEvidence('riverside', piece.id, body)]);
        return value;
      },
    };
    const result = await editPieces(slow, [piece], { title: 'Here' });
    expect(result.ok).toBe(true);
    expect(overtaken).toBe(2);
    expect(await onlyPiece(storage)).toMatchObject({ title: 'Here', note: 'There 1' });
  });

  it('a field that a later version of the app has added stays', async () => {
    const storage = await aStorage();
    const later = { ...anEvidenceBody(), room: '12' };
    await given(storage, addingEvidence('night', later));
    await editPieces(storage, [await onlyPiece(storage)], { title: 'Bridge night' });
    const record = await storage.database.records.get('evidence/night');
    expect(record?.body).toMatchObject({ room: '12', title: 'Bridge night' });
  });

  it('the words of a note are edited as its content, and never turn a link into a note', async () => {
    const storage = await aStorage();
    const link = { is: 'link', url: 'https://school.org/fair' } as const;
    await given(storage, addingEvidence('fair', { what: link }));
    await editPieces(storage, [await onlyPiece(storage)], { text: 'words' });
    expect((await onlyPiece(storage)).what).toEqual(link);
  });
});
