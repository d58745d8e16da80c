import { err, ok } from '#domain/result.ts';

import type { IcmapAnswer, IcmapAsked } from './icmap-reader.ts';
import { readChecked, type OpenIcmap } from './read-checked.ts';

// Reads a file away from the page, which answers meanwhile; one file a worker.
let opened: OpenIcmap | undefined;

addEventListener('message', ({ data }: MessageEvent<IcmapAsked>) => {
  void answer(data);
});

async function answer(asked: IcmapAsked): Promise<void> {
  switch (asked.ask) {
    case 'read': {
      const found = await readChecked(asked.file, asked.passphrase);
      opened = found.ok ? found.value : undefined;
      say({ to: 'read', result: found.ok ? ok(found.value.read) : found });
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
