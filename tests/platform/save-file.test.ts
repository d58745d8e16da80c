// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';

import { dropsDownloads, safeFileName, saveFile, shareFile } from '#platform/save-file.ts';

const file = new File(['x'], 'a.pdf', { type: 'application/pdf' });

function device(facts: Record<string, unknown>): void {
  vi.stubGlobal('navigator', facts);
}

function failing(name: string) {
  return () => Promise.reject(new DOMException('no', name));
}

describe('the name of a file', () => {
  it.each([
    ['At-A-Glance 2026–27 Łódź School', 'At-A-Glance 2026-27 Łódź School.pdf'],
    ['<img src=x onerror=…>', 'img src x onerror.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['CON: "a|b?" *', 'CON a b.pdf'],
    ['مدرسة النور', 'مدرسة النور.pdf'],
    ['👩‍🔬', 'file.pdf'],
    ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
    ['x'.repeat(300), `${'x'.repeat(100)}.pdf`],
    ['', 'file.pdf'],
  ])('of “%s” is one that every system takes', (words, name) => {
    expect(safeFileName(words, 'pdf')).toBe(name);
  });
});

describe('handing a file on', () => {
  it('by the share menu is done, called off, or wants one more tap', async () => {
    device({ canShare: () => true, share: () => Promise.resolve() });
    expect(await shareFile(file)).toBe('shared');
    device({ canShare: () => true, share: failing('AbortError') });
    expect(await shareFile(file)).toBe('canceled');
    device({ canShare: () => true, share: failing('NotAllowedError') });
    expect(await shareFile(file)).toBe('needs-tap');
    device({ canShare: () => true, share: failing('DataError') });
    expect(await shareFile(file)).toBe('failed');
  });

  it('fails where the device has no share menu for files', async () => {
    device({});
    expect(await shareFile(file)).toBe('failed');
  });

  it('uses the share menu in apps on the home screen of an iPad, which drop downloads', async () => {
    device({ standalone: true, canShare: () => true, share: () => Promise.resolve() });
    expect(dropsDownloads()).toBe(true);
    expect(await saveFile(file)).toBe('shared');
  });
});
