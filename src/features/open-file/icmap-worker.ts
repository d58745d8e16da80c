import { unseal } from '#exchange/icmap/sealed.ts';
import { checkIcmap } from '#exchange/icmap/check-icmap.ts';
import { readIcmap, type IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { err, ok } from '#domain/result.ts';

import type { IcmapAnswer, IcmapAsked } from './icmap-reader.ts';

// Reads a file away from the page, which answers meanwhile; one file a worker.
let opened: IcmapFile | undefined;

addEventListener('message', ({ data }: MessageEvent<IcmapAsked>) => {
  void answer(data);
});

async function answer(asked: IcmapAsked): Promise<void> {
  switch (asked.ask) {
    case 'read': {
      const { file, passphrase } = asked;
      const plain = passphrase === undefined ? ok(file) : await unseal(file, passphrase);
      const read = plain.ok ? await readIcmap(plain.value) : plain;
      opened = read.ok ? read.value : undefined;
      say({ to: 'read', result: read.ok ? checkIcmap(read.value) : read });
      return;
    }
    case 'evidence': {
      const missing = err({ tag: 'damaged', detail: 'no file is open' } as const);
      const result = (await opened?.readEvidence(asked.hash)) ?? missing;
      say({ to: 'evidence', result }, result.ok ? [result.value.buffer] : []);
    }
  }
}

function say(message: IcmapAnswer, handedOver: Transferable[] = []): void {
  postMessage(message, { transfer: handedOver });
}
