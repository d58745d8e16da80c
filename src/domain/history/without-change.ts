import { canonicalText } from '#domain/records/canonical.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { saySame, type RecordChange } from '#domain/records/step.ts';

/** What a record would say without one earlier change of it. */
export type WithoutChange =
  /** It says already what it said before that change. */
  | { readonly is: 'same' }
  /** It still says what the change left: it is put back as it was (undefined: it was not there). */
  | { readonly is: 'as-before'; readonly record: StoredRecord | undefined }
  /** Other fields were changed since: those stay, and only the change’s own go back. */
  | { readonly is: 'mixed'; readonly body: StoredRecord['body'] }
  /** What it changed was changed again since, as a whole or in these fields. */
  | { readonly is: 'changed-since'; readonly fields: readonly string[] };

/**
 * Works out what a record would say without one change, whatever came after it: as a whole where nothing did, else field
 * by field, as long as no field was changed twice.
 */
export function withoutChange(
  { before, after }: RecordChange,
  now: StoredRecord | undefined,
): WithoutChange {
  if (saySame(now, before)) return { is: 'same' };
  if (saySame(now, after)) return { is: 'as-before', record: before };
  if (before === undefined || now === undefined || after.deleted === true) {
    return { is: 'changed-since', fields: [] };
  }
  if (before.deleted === true || now.deleted === true) return { is: 'changed-since', fields: [] };
  const own = fieldsThatDiffer(before.body, after.body);
  const since = own.filter((field) => !isSame(now.body[field], after.body[field]));
  if (since.length > 0) return { is: 'changed-since', fields: since };
  const body = Object.fromEntries(
    Object.entries({ ...now.body, ...pick(before.body, own) }).filter(
      ([field]) => !own.includes(field) || Object.hasOwn(before.body, field),
    ),
  );
  return { is: 'mixed', body };
}

type Body = StoredRecord['body'];

/** The fields in which two bodies differ. */
export function fieldsThatDiffer(one: Body, other: Body): readonly string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter((field) => !isSame(one[field], other[field]));
}

function pick(body: Body, fields: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([field]) => fields.includes(field)));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || canonicalText(one) === canonicalText(other);
}
