import type { Result } from '#domain/result.ts';
import type { DeliveryFault } from '#exchange/icmap/read-delivery.ts';
import type { CommitError } from '#storage/commit-failure.ts';

import type { LookedDelivery } from './look-at-delivery.ts';

/** A file as it was dropped, or one inside a ZIP. */
export interface DeliverySource {
  /** As people know it: its path in the ZIP or folder, or its name. */
  readonly name: string;
  readonly file: Blob;
  /** The number of the dropped file: what it holds is looked up once, however often it comes over. */
  readonly of: number;
  /** Its path inside `file`, which is a ZIP. */
  readonly inside?: string;
}

/** Whether a file calls itself a delivery; what else it may be comes out when it is looked at. */
export function isNamedDelivery({ name }: Pick<DeliverySource, 'name'>): boolean {
  return /\.icmap$/i.test(name);
}

/** Why nothing becomes of a file. */
export type SourceFault =
  | DeliveryFault
  /** It asks for its passphrase: opened by itself, it can be given one. */
  | { readonly tag: 'sealed' }
  /** It is gone, or can't be read. */
  | { readonly tag: 'unreadable' }
  /** Other records under the same id are here. */
  | { readonly tag: 'clash' }
  | { readonly tag: 'commit'; readonly error: CommitError };

/** A school that was taken in. */
export interface TakenDelivery {
  readonly school: string;
  /** The step that can be taken back; undefined where nothing differed. */
  readonly step: string | undefined;
}

/** What is asked of a worker that opens deliveries. */
export type DeliveryCall =
  | { readonly ask: 'begin'; readonly database: string; readonly opening: string }
  /** The deliveries in a file that may be a ZIP of them. */
  | { readonly ask: 'list'; readonly source: DeliverySource }
  | {
      readonly ask: 'look';
      readonly at: number;
      readonly source: DeliverySource;
      readonly now: number;
    }
  /** Takes in what was looked at, several schools in one write. */
  | { readonly ask: 'take'; readonly ats: readonly number[] }
  | { readonly ask: 'take-back'; readonly taken: TakenDelivery };

/** What each gives. */
export interface DeliveryAnswers {
  readonly begin: null;
  readonly list: Result<readonly DeliverySource[], SourceFault>;
  readonly look: Result<LookedDelivery, SourceFault>;
  /** Of each, in the order in which they were asked for. */
  readonly take: readonly Result<TakenDelivery, SourceFault>[];
  readonly 'take-back': { readonly isDone: boolean };
}

/** A call on its way. */
export interface DeliveryRequest {
  readonly number: number;
  readonly call: DeliveryCall;
}

/** An answer on its way; without a value, the worker broke over it. */
export interface DeliveryReply {
  readonly number: number;
  readonly value?: DeliveryAnswers[keyof DeliveryAnswers];
}
