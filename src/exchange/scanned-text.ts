import { err, type Result } from '#domain/result.ts';

import type { HandInPacket, PacketError } from './hand-in-packet.ts';
import { readHandInText } from './hand-in-text.ts';

/** Why the text of a QR code is not a member's ratings. */
export type ScannedError =
  | PacketError
  /** An invitation; `text` is the part of its link behind the `#`. */
  | { readonly tag: 'invitation'; readonly text: string }
  /** An address of something else on the web, or another code that is none of ours. */
  | { readonly tag: 'foreign' };

/** Reads what a QR code says: a member's ratings, or what it is instead. */
export function readScannedText(text: string): Result<HandInPacket, ScannedError> {
  const handIn = readHandInText(text);
  if (handIn.ok || handIn.error.tag !== 'unreadable') return handIn;
  const [, invitation] = /#\/invitation\/([^/?#]+)$/.exec(text) ?? [];
  if (invitation !== undefined) return err({ tag: 'invitation', text: invitation });
  return text.startsWith('ICHANDIN:') ? handIn : err({ tag: 'foreign' });
}
