import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** The SHA-256 of a text. In plain JavaScript, so that it also works where WebCrypto does not. */
export function sha256Of(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The SHA-256 of bytes. Slow beside the browser's own (a third of a second for 25 MB), for where there is none. */
export function sha256OfBytes(bytes: Uint8Array): Sha256 {
  return bytesToHex(sha256(bytes));
}

/** Bytes as two lower-case hexadecimal digits each. */
export function hexOf(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** The SHA-256 of a text in Base64, as a content security policy names a style. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}

/** A SHA-256 of bytes that come in pieces. */
export interface Sha256InPieces {
  readonly add: (bytes: Uint8Array) => void;
  /** Of all pieces so far; none can be added after it. */
  readonly end: () => Sha256;
}

/** Begins the SHA-256 of bytes that come in pieces. */
export function sha256InPieces(): Sha256InPieces {
  const hash = sha256.create();
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    end: () => bytesToHex(hash.digest()),
  };
}
