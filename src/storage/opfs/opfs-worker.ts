/// <reference lib="webworker" />
import { answerOpfs } from './answer-opfs.ts';
import type { OpfsReply, OpfsRequest } from './opfs-calls.ts';

// A sync access handle lives in a dedicated worker only, so this one writes everything that lies in the
// private file system: evidence and the journal.

self.addEventListener('message', ({ data }: MessageEvent<OpfsRequest>) => {
  void reply(data);
});

async function reply({ number, call }: OpfsRequest): Promise<void> {
  let answer: OpfsReply;
  try {
    answer = { number, value: await answerOpfs(call) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    answer = { number, failure: { name, detail: String(error) } };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
  self.postMessage(answer);
}
