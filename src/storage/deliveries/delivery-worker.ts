import { systemClock } from '#platform/clock.ts';
import { newId } from '#platform/random-ids.ts';
import { turnsAcrossTabs } from '#platform/turns-across-tabs.ts';
import { ContinuumDatabase } from '#storage/database.ts';
import { tabJournal } from '#storage/journal/tab-journal.ts';
import { answerOpfs } from '#storage/opfs/answer-opfs.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';
import { patienceWith } from '#storage/patience.ts';

import type {
  DeliveryAnswers,
  DeliveryCall,
  DeliveryReply,
  DeliveryRequest,
} from './delivery-calls.ts';
import { stepOfOpening } from './last-opening.ts';
import { openDeliveries, type OpenDeliveries } from './open-deliveries.ts';

// Reads, proves and writes deliveries away from the page, which answers meanwhile: with a connection to the database of
// its own, and with a journal of its own, by the one way to write.

let beginning: Promise<OpenDeliveries> | undefined;

addEventListener('message', ({ data }: MessageEvent<DeliveryRequest>) => {
  void reply(data);
});

async function reply({ number, call }: DeliveryRequest): Promise<void> {
  const answer: DeliveryReply = await answerTo(call).then(
    (value) => ({ number, value }),
    () => ({ number }),
  );
  postMessage(answer, { transfer: [] });
}

async function answerTo(call: DeliveryCall): Promise<DeliveryAnswers[keyof DeliveryAnswers]> {
  if (call.ask === 'begin') {
    beginning = begin(call);
    await beginning;
    return null;
  }
  // Calls come while the database is still being opened.
  const begun = await beginning;
  if (begun === undefined) throw new Error('it was not begun');
  switch (call.ask) {
    case 'list':
      return begun.list(call.source);
    case 'look':
      return begun.look(call.at, call.source, call.now);
    case 'take':
      return begun.take(call.ats);
    case 'take-back':
      return begun.takeBack(call.taken);
  }
}

async function begin({
  database: name,
  opening,
}: Extract<DeliveryCall, { readonly ask: 'begin' }>): Promise<OpenDeliveries> {
  const database = new ContinuumDatabase(name);
  let isSuperseded = false;
  database.on('versionchange', () => {
    isSuperseded = true;
    database.close();
    return false;
  });
  await database.open();
  return openDeliveries({
    database,
    now: systemClock,
    newId: () => stepOfOpening(opening, newId()),
    isSuperseded: () => isSuperseded,
    inTurn: turnsAcrossTabs(`${name}/write`),
    journal: tabJournal({ journal: newId(), database: name }, opfsHere()),
    // What others sent comes once more; the room that is kept aside is for what people write here.
    patience: patienceWith(undefined),
  });
}

/** The private file system from within this worker; undefined where the browser has none. */
function opfsHere(): () => Promise<AskOpfs | undefined> {
  const ask = answerOpfs as AskOpfs;
  let tried: Promise<AskOpfs | undefined> | undefined;
  return () =>
    (tried ??= answerOpfs({ ask: 'begin' }).then(
      () => ask,
      () => undefined,
    ));
}
