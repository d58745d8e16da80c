import { hexOf, sha256OfBytes, type Sha256 } from '#domain/records/sha-256.ts';

/** The SHA-256 of bytes, by the browser where it has it: over plain http it has not. */
export async function hashBytes(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Sha256> {
  // Not as the types say: absent outside secure contexts.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) {
    return sha256OfBytes(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  }
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
