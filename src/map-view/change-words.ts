import '#i18n/en/changes.ts';
import '#i18n/en/evidence.ts';
import '#i18n/en/level.ts';
import '#i18n/en/school.ts';
import type { ChangedField, FieldValue } from '#domain/history/changed-fields.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { StateInBrief } from '#domain/history/level-move.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';

import type { HistoryNames } from './history-names.ts';
import { lowestLevelName } from './level-words.ts';
import { groupName, isGroup } from './stakeholder-groups.ts';

/** What a field is called: `Existing state`. */
export function fieldInWords({ name }: Pick<ChangedField, 'name'>): string {
  return t(`changes.field-${name}`);
}

/** Kinds whose records have a title or a name of their own. */
const THINGS: ReadonlySet<string> = new Set(['evidence', 'crosswalk', 'school-group']);

/** What a changed record is about, as people know it: an indicator’s code, a member, a piece; undefined for the school. */
export function aboutInWords(record: StoredRecord, names: HistoryNames): string | undefined {
  const { kind, id, body } = record;
  if (kind === 'member') return names.member(id);
  if (THINGS.has(kind)) return names.thing(id);
  if (kind === 'school-in-group') return names.school(String(body['member']));
  if (kind === 'school-join') return names.school(String(body['from']));
  const indicator = typeof body['indicator'] === 'string' ? body['indicator'] : undefined;
  const parts = [
    indicator,
    // A dissent without a name keeps it to itself here too.
    kind === 'dissent' && body['named'] !== true ? undefined : memberIn(body, names),
    typeof body['evidence'] === 'string' ? names.thing(body['evidence']) : undefined,
    typeof body['group'] === 'string' && isGroup(body['group'])
      ? groupName(body['group'])
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function memberIn(body: StoredRecord['body'], names: HistoryNames): string | undefined {
  const member = body['member'];
  if (typeof member !== 'string') return undefined;
  return names.member(member) ?? t('changes.former-member');
}

/** What a field says, in one line. */
export function valueInWords(value: FieldValue, record: StoredRecord, names: HistoryNames): string {
  const map = record.cycle === undefined ? undefined : names.map(record.cycle);
  switch (value.is) {
    case 'nothing':
      return t('changes.nothing');
    case 'there':
      return t('changes.there');
    case 'sealed':
      return t('changes.sealed');
    case 'state':
      return value.state.is === 'not-applicable' && value.state.reason !== ''
        ? t('level.not-applicable-because', { reason: value.state.reason })
        : stateInBriefWords(value.state, map);
    case 'level':
      return levelName(value.level, map);
    case 'statement':
      return statementInWords(value, record, map);
    case 'text':
      return value.text;
    case 'list':
      return value.texts.join(', ');
    case 'count':
      return t('changes.count', { count: value.count });
    case 'date':
      return longDate(value.date);
    case 'year':
      return schoolYearName(value.schoolYear);
    case 'group':
      return isGroup(value.group) ? groupName(value.group) : value.group;
    case 'students':
      return STUDENTS_WORDS[value.students]();
    case 'roles':
      return value.roles
        .map((id) => map?.roles.find((role) => role.id === id)?.name ?? id)
        .join(', ');
    case 'members':
      return value.members.map((id) => names.member(id) ?? t('changes.former-member')).join(', ');
    case 'yes-no':
      return value.yes ? t('changes.yes') : t('changes.no');
  }
}

const STUDENTS_WORDS = {
  none: () => t('evidence.students-none'),
  shown: () => t('evidence.students-shown'),
  'shown-consent-on-file': () => t('evidence.students-consent'),
} as const;

/** A state by its name alone, as lists tell it: `Progressing`. */
export function stateInBriefWords(state: StateInBrief, map: IcMap | undefined): string {
  switch (state.is) {
    case 'at-level':
      return levelName(state.level, map);
    case 'not-yet':
      return t('level.not-yet', { level: map === undefined ? '' : lowestLevelName(map) });
    case 'not-applicable':
      return t('level.not-applicable');
    case 'not-rated':
      return t('level.not-rated');
  }
}

function levelName(id: string, map: IcMap | undefined): string {
  return (map === undefined ? undefined : levelById(map, id)?.name) ?? id;
}

function statementInWords(
  { level, statement }: Extract<FieldValue, { is: 'statement' }>,
  { body }: StoredRecord,
  map: IcMap | undefined,
): string {
  const code = typeof body['indicator'] === 'string' ? body['indicator'] : '';
  const descriptor = map && indicatorByCode(map, code)?.indicator.descriptors[level];
  const text =
    descriptor && statementsOf(level, descriptor).find(({ id }) => id === statement)?.text;
  return t('changes.statement', { level: levelName(level, map), text: text ?? statement });
}
