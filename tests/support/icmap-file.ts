import type { IcmapContents } from '#exchange/icmap/contents.ts';
import { writeIcmap } from '#exchange/icmap/write-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

/** A `.icmap` file in memory. */
export async function icmapFile(contents: Partial<IcmapContents> = {}): Promise<Blob> {
  const chunks: Bytes[] = [];
  await writeIcmap(
    {
      purpose: 'colleague',
      app: '0.1.0',
      madeAt: '2027-05-14T15:00:00.000Z',
      schools: [{ id: 'riverside', name: 'Riverside Elementary' }],
      records: [],
      evidence: [],
      ...contents,
    },
    (chunk) => {
      chunks.push(chunk);
      return Promise.resolve();
    },
  );
  return new Blob(chunks);
}
