import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/**
 * The canonical JSON text of a plain value (RFC 8785): keys sorted, no white space, so that equal values
 * have equal texts and so equal hashes on every device.
 */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** The SHA-256 of a text. In plain JavaScript, so that it also works where WebCrypto does not. */
export function sha256Of(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
