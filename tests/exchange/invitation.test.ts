import { describe, expect, it } from 'vitest';

import { parseBody } from '#domain/assessment/kinds.ts';
import { putSchool } from '#domain/assessment/changes.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import { toBase64Url } from '#exchange/base64url.ts';
import { handInOf, readHandInFile, writeHandInFile } from '#exchange/hand-in-packet.ts';
import {
  cycleOf,
  readInvitationFile,
  readInvitationLink,
  recordsOfInvitation,
  writeInvitationFile,
  writeInvitationLink,
  type Invitation,
} from '#exchange/invitation.ts';
import { pack } from '#exchange/packed.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aMember, aSchool } from '#tests/support/builders.ts';
import { cycle, map } from '#tests/support/rating-codes.ts';
import { merged, written } from '#tests/support/ratings.ts';

const issuedAt = Date.UTC(2027, 1, 1, 9);

function anInvitation(over: Partial<Invitation> = {}): Invitation {
  return {
    issuedAt,
    school: { id: 'k3j9x0q7m2p5w8z1n4v6', name: 'Riverside Elementary School' },
    cycle: { map: map.id, mapVersion: '1', schoolYear: 2026 },
    member: aMember({ id: 'q8w2e5r7t1y4u6i9o3p0', name: 'Ada Núñez-Łaski 🐦' }),
    ...over,
  };
}

const gardening = anInvitation({
  cycle: { map: aMap().id, mapVersion: '1', schoolYear: 2026 },
  roles: ['students'],
  map: aMap(),
});

describe('an invitation', () => {
  it('comes back from its link and from its file', () => {
    for (const invitation of [anInvitation(), gardening]) {
      const same = { ok: true, value: expect.objectContaining(invitation) };
      expect(readInvitationLink(writeInvitationLink(invitation))).toEqual(same);
      expect(readInvitationFile(writeInvitationFile(invitation))).toEqual(same);
    }
  });

  it('is short enough for a QR code, and needs no escaping in an address', () => {
    const link = writeInvitationLink(anInvitation());
    expect(link).toMatch(/^[\w-]+$/);
    expect(link.length).toBeLessThan(220);
  });

  it('holds nothing about the team but the one member', () => {
    const member = { ...aMember(), pin: '1234' };
    expect(writeInvitationFile(anInvitation({ member }))).not.toContain('1234');
  });

  it('brings the school, the cycle, the member, what their group rates, and the map', () => {
    const records = recordsOfInvitation(gardening);
    expect(records.map((record) => record.kind)).toEqual([
      'school',
      'member',
      'cycle',
      'asked',
      'ic-map',
    ]);
    for (const record of records) {
      expect(recordSchema.safeParse(record).success).toBe(true);
      expect(parseBody(record.kind, record.body).ok).toBe(true);
    }
    expect(records[2]?.id).toBe(cycleOf(gardening).id);
    expect(cycleOf(gardening)).toMatchObject({ school: gardening.school.id, schoolYear: 2026 });
    expect(meetingState(records).askedRoles.get('teachers')).toEqual(['students']);
  });

  it('never wins over the school’s own records, whichever come first', () => {
    const { id } = gardening.school;
    const own = written(putSchool(id, { ...aSchool(), name: 'Riverside' }), {
      at: 946_684_800_000,
    });
    const invited = recordsOfInvitation(gardening);
    for (const all of [merged(invited, [own]), merged([own], invited)]) {
      expect(all.find((record) => record.id === id)).toEqual(own);
    }
  });

  it('wins over an older invitation', () => {
    const renamed = anInvitation({
      issuedAt: issuedAt + 1000,
      member: aMember({ id: anInvitation().member.id, name: 'Ada Reyes' }),
    });
    const all = merged(recordsOfInvitation(renamed), recordsOfInvitation(anInvitation()));
    const member = all.find((record) => record.kind === 'member');
    expect(member?.body['name']).toBe('Ada Reyes');
  });
});

describe('an invitation that is wrong', () => {
  const file = JSON.parse(writeInvitationFile(gardening)) as Record<string, unknown>;
  const read = (over: Record<string, unknown>) =>
    readInvitationFile(JSON.stringify({ ...file, ...over }));

  it('is refused in the middle of a link', () => {
    const link = writeInvitationLink(anInvitation());
    for (const text of ['', '%', link.slice(0, -3), link.slice(3), link.replace(/^./, '_')]) {
      expect(readInvitationLink(text)).toEqual({ ok: false, error: { tag: 'unreadable' } });
    }
  });

  it('is refused for its size', () => {
    const huge = { error: { tag: 'too-large' } };
    expect(readInvitationFile(' '.repeat(2_000_001))).toMatchObject(huge);
    expect(readInvitationLink('A'.repeat(2_000_001))).toMatchObject(huge);
    expect(readInvitationLink(toBase64Url(pack('0'.repeat(3_000_000))))).toMatchObject(huge);
  });

  it('is told from other files of ours, and from newer ones', () => {
    const handIn = handInOf({ school: 's', cycle: cycle.id, member: 'm' }, []);
    expect(readInvitationFile(writeHandInFile(handIn))).toMatchObject({
      error: { tag: 'other-kind' },
    });
    expect(readHandInFile(writeInvitationFile(gardening))).toMatchObject({
      error: { tag: 'other-kind' },
    });
    expect(read({ version: 2 })).toMatchObject({ error: { tag: 'newer-version' } });
  });

  it.each([
    ['', { surprise: true }],
    ['issuedAt', { issuedAt: 'today' }],
    ['school.name', { school: { id: 'x', name: ' ' } }],
    ['member.group', { member: { ...aMember(), group: 'aliens' } }],
    ['map', { cycle: { map: 'other', mapVersion: '1', schoolYear: 2026 } }],
    ['map.levels', { map: { ...aMap(), levels: [] } }],
  ])('is refused when “%s” does not fit', (place, over) => {
    expect(read(over)).toEqual({ ok: false, error: { tag: 'damaged', place } });
  });
});
