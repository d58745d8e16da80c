import { err, ok, type Result } from '#domain/result.ts';
import { fileKindOf } from '#exchange/file-kind.ts';
import { wholeIfSmall } from '#exchange/small-file.ts';
import type { Bytes } from '#exchange/zip-stream.ts';
import { openPackedDeliveries, type PackedDeliveries } from '#exchange/icmap/packed-deliveries.ts';
import { readDelivery, type Delivery } from '#exchange/icmap/read-delivery.ts';
import { adoptTogether, type RecordsOfSchool } from '#storage/adopt-together.ts';
import { adopt } from '#storage/adopt.ts';
import { takeBack } from '#storage/undo.ts';
import type { WriteContext } from '#storage/write-step.ts';

import {
  isNamedDelivery,
  type DeliverySource,
  type SourceFault,
  type TakenDelivery,
} from './delivery-calls.ts';
import { keptDeliveries } from './kept-deliveries.ts';
import { lookAtDelivery, type LookedDelivery } from './look-at-delivery.ts';

/** Opens deliveries one by one; of what was looked at it keeps only what is small. */
export interface OpenDeliveries {
  /** The deliveries in a file that may be a ZIP of them. */
  readonly list: (
    source: DeliverySource,
  ) => Promise<Result<readonly DeliverySource[], SourceFault>>;
  readonly look: (
    at: number,
    source: DeliverySource,
    now: number,
  ) => Promise<Result<LookedDelivery, SourceFault>>;
  /**
   * Takes in what was looked at, one step a school; those of one call in one write where that can be. What refuses one
   * of them, or a device that is full, costs the others nothing. Each is answered in its place.
   */
  readonly take: (ats: readonly number[]) => Promise<readonly Result<TakenDelivery, SourceFault>[]>;
  readonly takeBack: (taken: TakenDelivery) => Promise<{ readonly isDone: boolean }>;
}

/** Over a database; `newId` and the like are the context's. */
export function openDeliveries(context: WriteContext): OpenDeliveries {
  const zips = new Map<number, Promise<Result<PackedDeliveries, SourceFault>>>();
  const kept = keptDeliveries();

  function opened({ file, of }: DeliverySource): Promise<Result<PackedDeliveries, SourceFault>> {
    const known = zips.get(of) ?? openPackedDeliveries(file);
    zips.set(of, known);
    return known;
  }

  async function read(
    from: DeliverySource,
    known?: Delivery['facts'],
  ): Promise<Result<Delivery, SourceFault>> {
    const source = await fileOf(from);
    if (!source.ok) return source;
    const kind = await fileKindOf(source.value);
    if (kind === undefined) return err({ tag: 'unreadable' });
    if (kind === 'sealed') return err({ tag: 'sealed' });
    return kind === 'zip' ? readDelivery(source.value, known) : err({ tag: 'not-ours' });
  }

  async function fileOf(from: DeliverySource): Promise<Result<Blob | Bytes, SourceFault>> {
    if (from.inside === undefined) {
      return wholeIfSmall(from.file).then(ok, () => err({ tag: 'unreadable' }));
    }
    const packed = await opened(from);
    return packed.ok ? packed.value.read(from.inside) : packed;
  }

  async function lookedAt(at: number): Promise<Result<Delivery, SourceFault>> {
    const looked = kept.take(at);
    if (looked === undefined) return err({ tag: 'unreadable' });
    return looked.again === undefined ? read(looked.source, looked.facts) : ok(looked.again());
  }

  /** The steps by their schools; undefined where nothing was written, and each is to be taken in by itself. */
  async function takeTogether(
    deliveries: readonly Delivery[],
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const schools = new Set(deliveries.map(({ school }) => school.id));
    if (deliveries.length < 2 || schools.size < deliveries.length) return undefined;
    const result = await adoptTogether(context, deliveries.map(toAdopt));
    return result.ok ? result.value : undefined;
  }

  async function takeAlone(delivery: Delivery): Promise<Result<TakenDelivery, SourceFault>> {
    const result = await adopt(context, toAdopt(delivery));
    if (!result.ok) {
      const isClash = result.error.tag === 'invalid' || result.error.tag === 'immutable';
      return err(isClash ? { tag: 'clash' } : { tag: 'commit', error: result.error });
    }
    const step = result.value.tag === 'adopted' ? result.value.step : undefined;
    return ok({ school: delivery.school.id, step });
  }

  return {
    async list(source) {
      if (isNamedDelivery(source)) return ok([source]);
      const kind = await fileKindOf(source.file);
      if (kind === undefined) return err({ tag: 'unreadable' });
      if (kind !== 'zip') return ok([source]);
      const packed = await opened(source);
      // A delivery is a ZIP itself, and none of deliveries; whatever else it is comes out when it is looked at.
      if (!packed.ok) return ok([source]);
      return ok(packed.value.names.map((inside) => ({ ...source, name: inside, inside })));
    },

    async look(at, source, now) {
      const delivery = await read(source);
      if (!delivery.ok) return delivery;
      kept.keep(at, source, delivery.value);
      return ok(await lookAtDelivery(context.database, delivery.value, now));
    },

    async take(ats) {
      const found: Result<Delivery, SourceFault>[] = [];
      for (const at of ats) found.push(await lookedAt(at));
      const whole = found.flatMap((one) => (one.ok ? [one.value] : []));
      const together = await takeTogether(whole);
      const taken: Result<TakenDelivery, SourceFault>[] = [];
      let full: Result<never, SourceFault> | undefined;
      for (const one of found) {
        if (!one.ok) taken.push(one);
        else if (together !== undefined) taken.push(ok(takenOf(one.value, together)));
        else {
          const alone: Result<TakenDelivery, SourceFault> = full ?? (await takeAlone(one.value));
          // The next school would fare no better.
          if (!alone.ok && alone.error.tag === 'commit') full = alone;
          taken.push(alone);
        }
      }
      return taken;
    },

    async takeBack({ school, step }) {
      const result = await takeBack(context, 'undo', { school, step });
      return { isDone: result.ok && result.value.tag === 'done' };
    },
  };
}

function toAdopt({ school, records, facts }: Delivery): RecordsOfSchool {
  return {
    label: { what: 'deliveries-opened', subject: school.name },
    records,
    // The preview has counted them, and a person has said so.
    takeAhead: true,
    proved: ({ id, deleted }) => (deleted === true ? [] : facts.get(id)),
  };
}

function takenOf({ school }: Delivery, steps: ReadonlyMap<string, string>): TakenDelivery {
  return { school: school.id, step: steps.get(school.id) };
}
