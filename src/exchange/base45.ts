import { err, ok, type Result } from '#domain/result.ts';

/** The characters of a QR code's alphanumeric mode. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as text for a QR code's alphanumeric mode: three characters for two bytes. Source: RFC 9285. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 2) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1];
    const value = second === undefined ? first : first * 256 + second;
    text += ALPHABET.charAt(value % 45) + ALPHABET.charAt(Math.floor(value / 45) % 45);
    if (second !== undefined) text += ALPHABET.charAt(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes of such a text. */
export function fromBase45(text: string): Result<Uint8Array<ArrayBuffer>, { tag: 'unreadable' }> {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 3) {
    const digits = Array.from(text.slice(index, index + 3), (digit) => ALPHABET.indexOf(digit));
    const [first = -1, second = -1, third] = digits;
    const value = first + second * 45 + (third ?? 0) * 2025;
    const largest = third === undefined ? 0xff : 0xffff;
    if (digits.some((digit) => digit < 0) || second < 0 || value > largest) {
      return err({ tag: 'unreadable' });
    }
    bytes.push(...(third === undefined ? [value] : [value >> 8, value & 0xff]));
  }
  return ok(Uint8Array.from(bytes));
}
