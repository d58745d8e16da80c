import type { StakeholderGroup } from '#domain/assessment/member.ts';
import type { SaidState } from '#domain/assessment/rating.ts';
import { existingIn } from '#domain/assessment/stored-bodies.ts';
import type { Students } from '#domain/evidence/evidence.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { RecordChange } from '#domain/records/step.ts';

import { ALL_FIELDS, FIELDS, type FieldName, type FieldSort } from './field-names.ts';
import { fieldsThatDiffer } from './without-change.ts';

/** What a field says, ready to be put into words. */
export type FieldValue =
  | { readonly is: 'nothing' }
  /** It is there; what it holds is not told here (a snapshot, a handing in). */
  | { readonly is: 'there' }
  /** What a member said alone: that something was said, and never what. */
  | { readonly is: 'sealed' }
  | { readonly is: 'state'; readonly state: SaidState }
  | { readonly is: 'level'; readonly level: string }
  | { readonly is: 'statement'; readonly level: string; readonly statement: string }
  /** Words of people, to be compared word by word. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly texts: readonly string[] }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'year'; readonly schoolYear: number }
  | { readonly is: 'group'; readonly group: StakeholderGroup }
  | { readonly is: 'students'; readonly students: Students }
  | { readonly is: 'roles'; readonly roles: readonly string[] }
  | { readonly is: 'members'; readonly members: readonly string[] }
  | { readonly is: 'yes-no'; readonly yes: boolean };

/** One thing that a step changed, before and after. */
export interface ChangedField {
  readonly name: FieldName;
  readonly from: FieldValue;
  readonly to: FieldValue;
  /** The version that says what it is about: which indicator, whose, in which year. */
  readonly record: StoredRecord;
}

/**
 * What a change of a record did, field by field; empty where it says the same as before. Of what members say alone it
 * tells that it was said and never what, whoever asks and whenever: the meeting is the place for that.
 */
export function changedFields({ before, after }: RecordChange): readonly ChangedField[] {
  const was = before?.deleted === true ? undefined : before;
  const is = after.deleted === true ? undefined : after;
  const record = is ?? was;
  if (record === undefined) return [];
  const differs = fieldsThatDiffer(was?.body ?? {}, is?.body ?? {});
  const isWhole = was === undefined || is === undefined;
  const fields = FIELDS[record.kind] ?? ALL_FIELDS;
  const told = fields.flatMap(({ name, field, sort }): readonly ChangedField[] => {
    if (field !== undefined && !differs.includes(field)) return [];
    if (field === undefined && !isWhole && differs.length === 0) return [];
    const from = valueOf(was, field, sort);
    const to = valueOf(is, field, sort);
    return from.is === 'nothing' && to.is === 'nothing' ? [] : [{ name, from, to, record }];
  });
  return told;
}

function valueOf(
  version: StoredRecord | undefined,
  field: string | undefined,
  sort: FieldSort,
): FieldValue {
  if (version === undefined) return NOTHING;
  const { body } = version;
  const value = field === undefined ? undefined : body[field];
  switch (sort) {
    case 'there':
    case 'sealed':
      return { is: sort };
    case 'state': {
      const state = existingIn(body)?.state;
      return state === undefined ? NOTHING : { is: 'state', state };
    }
    case 'statement':
      return typeof body['level'] === 'string' && typeof value === 'string'
        ? { is: 'statement', level: body['level'], statement: value }
        : NOTHING;
    case 'level':
      return typeof value === 'string' ? { is: 'level', level: value } : NOTHING;
    case 'text':
      return typeof value === 'string' && value !== '' ? { is: 'text', text: value } : NOTHING;
    case 'date':
      return typeof value === 'string' && value !== '' ? { is: 'date', date: value } : NOTHING;
    case 'year':
      return typeof value === 'number' ? { is: 'year', schoolYear: value } : NOTHING;
    case 'yes-no':
      return typeof value === 'boolean' ? { is: 'yes-no', yes: value } : NOTHING;
    case 'count':
      return Array.isArray(value) ? { is: 'count', count: value.length } : NOTHING;
    case 'list':
      return listed(value, (texts) => ({ is: 'list', texts }));
    case 'roles':
      return listed(value, (roles) => ({ is: 'roles', roles }));
    case 'members':
      return listed(typeof value === 'string' ? [value] : value, (members) => ({
        is: 'members',
        members,
      }));
    case 'group':
      // Checked when it was written; an unknown one is shown as it is.
      return typeof value === 'string'
        ? { is: 'group', group: value as StakeholderGroup }
        : NOTHING;
    case 'students':
      return typeof value === 'string' ? { is: 'students', students: value as Students } : NOTHING;
    case 'content':
      return contentIn(value);
  }
}

const NOTHING: FieldValue = { is: 'nothing' };

function listed(value: unknown, made: (texts: readonly string[]) => FieldValue): FieldValue {
  if (!Array.isArray(value)) return NOTHING;
  const texts = value.filter((one): one is string => typeof one === 'string' && one !== '');
  return texts.length === 0 ? NOTHING : made(texts);
}

/** What a piece of evidence is: its note, its address, its file’s name. */
function contentIn(value: unknown): FieldValue {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const said = Object.entries(value).flatMap(([field, text]): readonly string[] =>
    ['text', 'url', 'name'].includes(field) && typeof text === 'string' ? [text] : [],
  );
  const [text = ''] = said;
  return text === '' ? NOTHING : { is: 'text', text };
}
