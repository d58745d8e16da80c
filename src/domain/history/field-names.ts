/** How a field’s value is read. */
export type FieldSort =
  | 'there'
  | 'sealed'
  | 'state'
  | 'level'
  | 'statement'
  | 'text'
  | 'list'
  | 'count'
  | 'date'
  | 'year'
  | 'group'
  | 'students'
  | 'roles'
  | 'members'
  | 'yes-no'
  | 'content';

/** What the history calls a thing that was changed. */
export type FieldName =
  | 'school-name'
  | 'school-district'
  | 'school-state'
  | 'school-grades'
  | 'school-vision'
  | 'school-mission'
  | 'member-name'
  | 'member-group'
  | 'member-position'
  | 'year'
  | 'year-map'
  | 'existing'
  | 'desired'
  | 'rationale'
  | 'tick'
  | 'own-existing'
  | 'own-desired'
  | 'own-note'
  | 'own-confidence'
  | 'handed-in'
  | 'reveal'
  | 'decision-existing'
  | 'decision-desired'
  | 'decision-reason'
  | 'dissent'
  | 'parked'
  | 'minutes-date'
  | 'minutes-present'
  | 'minutes-text'
  | 'asked'
  | 'names'
  | 'ratings-dropped'
  | 'snapshot'
  | 'evidence-title'
  | 'evidence-content'
  | 'evidence-note'
  | 'evidence-date'
  | 'evidence-by'
  | 'evidence-tags'
  | 'evidence-students'
  | 'evidence-link'
  | 'evidence-binned'
  | 'ic-map'
  | 'crosswalk-name'
  | 'crosswalk-publisher'
  | 'crosswalk-standards'
  | 'crosswalk-link'
  | 'group-name'
  | 'in-group'
  | 'school-join'
  | 'school-apart'
  | 'other';

/** A field that the history tells of. */
export interface NamedField {
  readonly name: FieldName;
  /** Its place in the record’s body; undefined where the record is told of as a whole. */
  readonly field?: string;
  readonly sort: FieldSort;
}

/** What the history tells of a record of a kind that this version of the app does not know. */
export const ALL_FIELDS: readonly NamedField[] = [{ name: 'other', sort: 'there' }];

/**
 * What the history tells of each kind of record, in the order of its words. What a member says alone is sealed for
 * good, as decision 28 says; fields that only the app needs are left out.
 */
export const FIELDS: Readonly<Record<string, readonly NamedField[]>> = {
  school: [
    { name: 'school-name', field: 'name', sort: 'text' },
    { name: 'school-district', field: 'district', sort: 'text' },
    { name: 'school-state', field: 'state', sort: 'text' },
    { name: 'school-grades', field: 'grades', sort: 'text' },
    { name: 'school-vision', field: 'vision', sort: 'text' },
    { name: 'school-mission', field: 'mission', sort: 'text' },
  ],
  member: [
    { name: 'member-name', field: 'name', sort: 'text' },
    { name: 'member-group', field: 'group', sort: 'group' },
    { name: 'member-position', field: 'position', sort: 'text' },
  ],
  cycle: [
    { name: 'year', field: 'schoolYear', sort: 'year' },
    { name: 'year-map', field: 'mapVersion', sort: 'text' },
  ],
  'agreed-existing': [{ name: 'existing', field: 'state', sort: 'state' }],
  'agreed-desired': [{ name: 'desired', field: 'level', sort: 'level' }],
  'agreed-rationale': [{ name: 'rationale', field: 'text', sort: 'text' }],
  tick: [{ name: 'tick', field: 'statement', sort: 'statement' }],
  'rating-existing': [{ name: 'own-existing', field: 'state', sort: 'sealed' }],
  'rating-desired': [{ name: 'own-desired', field: 'level', sort: 'sealed' }],
  'rating-note': [{ name: 'own-note', field: 'text', sort: 'sealed' }],
  'rating-confidence': [{ name: 'own-confidence', field: 'confidence', sort: 'sealed' }],
  'handed-in': [{ name: 'handed-in', sort: 'there' }],
  reveal: [{ name: 'reveal', sort: 'there' }],
  'decision-existing': [
    { name: 'decision-existing', field: 'state', sort: 'state' },
    { name: 'decision-reason', field: 'reason', sort: 'text' },
  ],
  'decision-desired': [
    { name: 'decision-desired', field: 'level', sort: 'level' },
    { name: 'decision-reason', field: 'reason', sort: 'text' },
  ],
  dissent: [{ name: 'dissent', field: 'text', sort: 'text' }],
  parked: [{ name: 'parked', sort: 'there' }],
  minutes: [
    { name: 'minutes-date', field: 'heldOn', sort: 'date' },
    { name: 'minutes-present', field: 'present', sort: 'members' },
    { name: 'minutes-text', field: 'text', sort: 'text' },
  ],
  asked: [{ name: 'asked', field: 'roles', sort: 'roles' }],
  names: [{ name: 'names', field: 'shown', sort: 'yes-no' }],
  'ratings-dropped': [{ name: 'ratings-dropped', sort: 'there' }],
  snapshot: [{ name: 'snapshot', sort: 'there' }],
  evidence: [
    { name: 'evidence-title', field: 'title', sort: 'text' },
    { name: 'evidence-content', field: 'what', sort: 'content' },
    { name: 'evidence-note', field: 'note', sort: 'text' },
    { name: 'evidence-date', field: 'observedOn', sort: 'date' },
    { name: 'evidence-by', field: 'addedBy', sort: 'members' },
    { name: 'evidence-tags', field: 'tags', sort: 'list' },
    { name: 'evidence-students', field: 'students', sort: 'students' },
  ],
  'evidence-link': [{ name: 'evidence-link', sort: 'there' }],
  'evidence-binned': [{ name: 'evidence-binned', sort: 'there' }],
  'ic-map': [{ name: 'ic-map', field: 'title', sort: 'text' }],
  crosswalk: [
    { name: 'crosswalk-name', field: 'name', sort: 'text' },
    { name: 'crosswalk-publisher', field: 'publisher', sort: 'text' },
    { name: 'crosswalk-standards', field: 'standards', sort: 'count' },
  ],
  'crosswalk-link': [{ name: 'crosswalk-link', field: 'standard', sort: 'text' }],
  'school-group': [{ name: 'group-name', field: 'name', sort: 'text' }],
  'school-in-group': [{ name: 'in-group', sort: 'there' }],
  'school-join': [{ name: 'school-join', sort: 'there' }],
  'school-apart': [{ name: 'school-apart', sort: 'there' }],
};
