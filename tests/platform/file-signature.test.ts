import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runsOnOpening, SIGNATURE_BYTES, signatureOf } from '#platform/file-signature.ts';
import { imageSize } from '#platform/image-size.ts';
import { evidenceFixture, photoWithPlace } from '#tests/support/photo-with-place.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('what a file is, its bytes say', () => {
  it.each(['jpg', 'png', 'gif', 'webp', 'bmp', 'avif', 'heic'])('of a real .%s', (ending) => {
    const file = evidenceFixture(`red-and-blue.${ending}`);
    expect(signatureOf(file.subarray(0, SIGNATURE_BYTES))).toBe(ending === 'jpg' ? 'jpeg' : ending);
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a Windows program', 'MZ\x90\0\x03', 'program'],
    ['a Linux program', '\x7fELF\x02\x01', 'program'],
    ['a Mac program', '\xcf\xfa\xed\xfe\x07', 'program'],
    ['a Java class', '\xca\xfe\xba\xbe\0\0', 'program'],
    ['a shell script', '#!/bin/sh\nrm -rf ~', 'program'],
    ['a film', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'video'],
    ['a film of an iPhone', '\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'video'],
    ['a film for the web', '\x1aE\xdf\xa3', 'video'],
    ['an HEIC of another brand', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'heic'],
    ['a TIFF', 'II*\0', 'tiff'],
    ['a page', '<!doctype html><script>', 'unknown'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>', 'unknown'],
    ['an office document', 'PK\x03\x04', 'unknown'],
    ['a text that begins with BM', 'BM is short for bookmark', 'unknown'],
    ['nothing', '', 'unknown'],
  ])('of %s', (_name, text, signature) => {
    expect(signatureOf(bytes(text))).toBe(signature);
  });

  it('also where they make no sense at all', () => {
    const starts = fc.constantFrom(
      '\xff\xd8\xff',
      'RIFF1234WEBPVP8X',
      '\0\0\0\x18ftypavif',
      'BM',
      '',
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 600 }), (start, rest) => {
        const file = Uint8Array.from([...bytes(start), ...rest]);
        const size = imageSize(file, signatureOf(file.subarray(0, SIGNATURE_BYTES)));
        if (size !== undefined) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('and an ending that runs on a double click is known in lower case', () => {
    expect(['exe', 'bat', 'lnk', 'hta'].every(runsOnOpening)).toBe(true);
    expect(['jpg', 'pdf', 'html', 'docx', ''].some(runsOnOpening)).toBe(false);
  });
});

describe('the size of a picture, by its header', () => {
  it('of a real .heic is that of what was coded, before it is cropped', () => {
    const file = evidenceFixture('red-and-blue.heic');
    expect(imageSize(file, 'heic')).toEqual({ width: 64, height: 64 });
  });

  it.each(['jpg', 'png', 'gif', 'webp', 'bmp', 'avif'])('of a real .%s', (ending) => {
    const file = evidenceFixture(`red-and-blue.${ending}`);
    expect(imageSize(file, signatureOf(file))).toEqual({ width: 64, height: 32 });
  });

  it('of a JPEG behind all that a camera writes before it', () => {
    expect(imageSize(photoWithPlace(), 'jpeg')).toEqual({ width: 64, height: 32 });
  });

  it.each([
    [
      'VP8X',
      'RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x1f\0\xff\xff\0',
      { width: 8000, height: 65536 },
    ],
    ['VP8L', 'RIFF\0\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x3f\xc0\x07\0', { width: 64, height: 32 }],
  ])('of a WebP written as %s', (_name, text, size) => {
    expect(imageSize(bytes(text), 'webp')).toEqual(size);
  });

  it('of a bitmap whose rows stand top down', () => {
    const file = Buffer.from(evidenceFixture('red-and-blue.bmp'));
    file.writeInt32LE(-32, 22);
    expect(imageSize(file, 'bmp')).toEqual({ width: 64, height: 32 });
  });

  it.each([
    ['that ends in its header', 'jpeg', '\xff\xd8\xff\xe0\0'],
    ['that has no frame', 'jpeg', '\xff\xd8\xff\xe0\0\x04ab\xff\xd9\0\x02'],
    ['without height', 'png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\0'],
    ['of an unknown kind', 'webp', 'RIFF\0\0\0\0WEBPJUNK\0\0\0\0\0\0\0\0\0\0'],
    ['without a size', 'avif', '\0\0\0\x18ftypavif\0\0\0\0avifmif1'],
  ] as const)('is unknown of one %s', (_name, signature, text) => {
    expect(imageSize(bytes(text), signature)).toBeUndefined();
  });
});
