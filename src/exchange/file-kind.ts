import { err, ok, type Result } from '#domain/result.ts';

import { readHandInFile, type HandInPacket } from './hand-in-packet.ts';
import { SEALED_START } from './icmap/sealed.ts';
import { readInvitationFile, writeInvitationLink } from './invitation.ts';
import type { Bytes } from './zip-stream.ts';

/** What a file that ends in `.icmap` may be; its first bytes say which. */
export type FileKind = 'zip' | 'sealed' | 'text';

const ZIP_START = [0x50, 0x4b];

/** What a file is by its first bytes, whatever it is called; undefined where they can’t be read. Never rejects. */
export async function fileKindOf(file: Blob | Bytes): Promise<FileKind | undefined> {
  try {
    const head = file.slice(0, SEALED_START.length);
    const start = head instanceof Blob ? new Uint8Array(await head.arrayBuffer()) : head;
    if (new TextDecoder().decode(start) === SEALED_START) return 'sealed';
    return ZIP_START.every((byte, at) => start[at] === byte) ? 'zip' : 'text';
  } catch {
    return undefined;
  }
}

/** Whether a file holds a school or several, and not one member’s hand-in or invitation. Never rejects. */
export async function isSchoolFile(file: Blob): Promise<boolean> {
  const kind = await fileKindOf(file);
  return kind === 'zip' || kind === 'sealed';
}

/** What a text file of ours says. */
export type TextOfOurs =
  | { readonly is: 'hand-in'; readonly packet: HandInPacket }
  /** The part of its link behind the `#`. */
  | { readonly is: 'invitation'; readonly invitation: string };

/** Why a text is none of ours. */
export type ForeignText = { readonly tag: 'not-ours' | 'newer-format' | 'damaged' };

/** Reads a hand-in or an invitation, whichever the text is. */
export function readTextOfOurs(text: string): Result<TextOfOurs, ForeignText> {
  const packet = readHandInFile(text);
  if (packet.ok) return ok({ is: 'hand-in', packet: packet.value });
  const invitation = readInvitationFile(text);
  if (invitation.ok) {
    return ok({ is: 'invitation', invitation: writeInvitationLink(invitation.value) });
  }
  // Whichever of the two it was meant for says what is wrong with it; the other one says that it is not its kind.
  const tags = [packet.error.tag, invitation.error.tag];
  if (tags.includes('newer-version')) return err({ tag: 'newer-format' });
  const isStrange = tags.every((tag) => tag === 'unreadable' || tag === 'other-kind');
  return err({ tag: isStrange ? 'not-ours' : 'damaged' });
}
