/** The version of the envelope and bodies that this app writes. */
export const RECORD_VERSION = 1;

/** The school of records that belong to no school, such as IC maps added to the library. */
export const LIBRARY_SCHOOL = 'library';

/** A stored record: envelope and body. */
export interface StoredRecord {
  readonly id: string;
  readonly kind: string;
  readonly school: string;
  readonly cycle?: string | undefined;
  readonly stamp: string;
  readonly prev?: string | undefined;
  readonly by: string;
  readonly device: string;
  readonly v: number;
  readonly deleted?: true | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A wish to write: a new body for a record, or its removal. The envelope's rest is added by `commit`. */
export type Change =
  | {
      readonly put: {
        readonly id: string;
        readonly kind: string;
        readonly school: string;
        readonly cycle?: string;
        readonly body: Readonly<Record<string, unknown>>;
      };
    }
  | { readonly remove: string };
