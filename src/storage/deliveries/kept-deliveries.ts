import type { StoredRecord } from '#domain/records/record.ts';
import type { Delivery } from '#exchange/icmap/read-delivery.ts';
import { packedTexts, type PackedText } from '#exchange/icmap/packed-texts.ts';

import type { DeliverySource } from './delivery-calls.ts';

/** What was looked at, until it is taken in. */
export interface LookedAt {
  readonly source: DeliverySource;
  readonly facts: Delivery['facts'];
  /** The delivery itself; undefined beyond what is kept in memory: it is read once more. */
  readonly again: (() => Delivery) | undefined;
}

/** Keeps deliveries small between looking at them and taking them in. */
export interface KeptDeliveries {
  readonly keep: (at: number, source: DeliverySource, delivery: Delivery) => void;
  readonly take: (at: number) => LookedAt | undefined;
}

/** Ten years of a thousand schools are 65 MB. */
const MOST_BYTES = 80_000_000;

export function keptDeliveries(most = MOST_BYTES): KeptDeliveries {
  const kept = new Map<number, LookedAt>();
  const texts = packedTexts();
  let bytes = 0;

  function packed({ records, ...about }: Delivery): () => Delivery {
    const small = records.map((record): { record: StoredRecord; text?: PackedText } => {
      const { text, ...body } = record.body;
      if (record.kind !== 'snapshot' || typeof text !== 'string') return { record };
      const pack = texts.pack(text);
      bytes += pack.head.byteLength + pack.tail.byteLength;
      return { record: { ...record, body }, text: pack };
    });
    return () => ({
      ...about,
      records: small.map(({ record, text }) =>
        text === undefined
          ? record
          : { ...record, body: { ...record.body, text: texts.unpack(text) } },
      ),
    });
  }

  return {
    keep(at, source, delivery) {
      const again = bytes < most ? packed(delivery) : undefined;
      kept.set(at, { source, facts: delivery.facts, again });
    },
    take(at) {
      const looked = kept.get(at);
      kept.delete(at);
      return looked;
    },
  };
}
