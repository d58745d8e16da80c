import { readQr } from '#exchange/read-qr.ts';

import type { QrAnswer, QrAsked } from './qr-reader.ts';

// Looks for QR codes away from the page, which stays quick meanwhile.
addEventListener('message', ({ data: { id, pixels, patience } }: MessageEvent<QrAsked>) => {
  const answer: QrAnswer = { id, text: readQr(pixels, patience) };
  postMessage(answer);
});
