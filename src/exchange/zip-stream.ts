import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What a ZIP file without the 64-bit additions holds; every system opens those. */
export const MOST_ZIP = { entries: 65_000, bytes: 4_000_000_000 } as const;

/** A file to put into a ZIP. */
export interface ZipEntry {
  /** With slashes. */
  readonly path: string;
  /** The file’s date, `2027-02-03`. */
  readonly on: string;
  /** `store` what is compressed already, such as photos and PDFs. */
  readonly as: 'store' | 'deflate';
}

/** A ZIP file that is written as it grows: nothing of it stays in memory but its list of names. */
export interface ZipStream {
  /** Adds a file; its bytes come in chunks. Rejects with whatever `write` or `chunks` reject with. */
  readonly add: (entry: ZipEntry, chunks: Chunks) => Promise<void>;
  /** Writes the list of names, which makes the file a ZIP. */
  readonly end: () => Promise<void>;
}

export type Bytes = Uint8Array<ArrayBuffer>;
type Chunks = AsyncIterable<Bytes> | Iterable<Bytes>;

/** Writes a ZIP file piece by piece. The same entries give the same bytes, in every time zone. */
export function newZipStream(write: (chunk: Bytes) => Promise<void>): ZipStream {
  const waiting: Bytes[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });

  async function drain(): Promise<void> {
    for (const chunk of waiting.splice(0)) {
      if (chunk.byteLength > 0) await write(chunk);
    }
  }

  return {
    async add({ path, on, as }, chunks) {
      const file = as === 'store' ? new ZipPassThrough(path) : new ZipDeflate(path);
      file.mtime = noonOn(on);
      zip.add(file);
      for await (const chunk of chunks) {
        file.push(chunk, false);
        await drain();
      }
      file.push(new Uint8Array(0), true);
      await drain();
    },
    async end() {
      zip.end();
      await drain();
    },
  };
}

/** Whether files of these sizes fit into one ZIP file, with room for its list of names. */
export function fitsInZip(sizes: readonly number[]): boolean {
  const bytes = sizes.reduce((sum, size) => sum + size + 1000, 0);
  return sizes.length <= MOST_ZIP.entries && bytes <= MOST_ZIP.bytes;
}

/** Noon in the device’s own time zone, which is what a ZIP holds; its years are 1980 to 2099. */
function noonOn(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const noon = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
  return Number.isNaN(noon.getTime()) ? new Date(1980, 0, 1, 12) : noon;
}
