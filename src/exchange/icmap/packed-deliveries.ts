import {
  BlobReader,
  configure,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';

import { err, ok, type Result } from '#domain/result.ts';

import { joinedBytes } from '#exchange/joined-bytes.ts';
import { entriesSaidIn } from '#exchange/zip-end.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import type { IcmapFault } from './read-icmap.ts';

/** A ZIP of files that schools handed over, such as a folder that was packed. */
export interface PackedDeliveries {
  /** The paths of the `.icmap` files in it, in their order. */
  readonly names: readonly string[];
  readonly read: (name: string) => Promise<Result<Bytes, IcmapFault>>;
}

/** A delivery of thirty years is a megabyte; what is larger than this unpacked is none. */
const MOST = { files: 20_000, bytes: 50_000_000 } as const;

/** Opens a ZIP of deliveries; one with none in it is none of ours. */
export async function openPackedDeliveries(
  zip: Blob,
): Promise<Result<PackedDeliveries, IcmapFault>> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new BlobReader(zip));
  const entries = new Map<string, FileEntry>();
  try {
    if (((await entriesSaidIn(zip)) ?? 0) > MOST.files) return err({ tag: 'too-large' });
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > MOST.files) return err({ tag: 'too-large' });
      if (!entry.directory && isDelivery(entry.filename)) entries.set(entry.filename, entry);
    }
  } catch (error) {
    return err({ tag: 'damaged', detail: String(error) });
  }
  if (entries.size === 0) return err({ tag: 'not-ours' });
  return ok({
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return err({ tag: 'damaged', detail: `no ${name}` });
      try {
        return ok(await unpacked(entry));
      } catch (error) {
        const isTooLarge = error instanceof TooLarge;
        return err(isTooLarge ? { tag: 'too-large' } : { tag: 'damaged', detail: String(error) });
      }
    },
  });
}

/** What a Mac puts beside every file it packs is left alone. */
function isDelivery(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return name.toLowerCase().endsWith('.icmap') && !name.startsWith('.') && !path.startsWith('__');
}

/** The bytes, counted as they come: a header may lie. */
async function unpacked(entry: FileEntry): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let size = 0;
  await entry.getData(
    new WritableStream<Uint8Array<ArrayBuffer>>({
      write(chunk) {
        size += chunk.byteLength;
        if (size > MOST.bytes) throw new TooLarge();
        chunks.push(chunk);
      },
    }),
  );
  return joinedBytes(chunks);
}

class TooLarge extends Error {}
