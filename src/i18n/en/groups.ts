import { room } from '#i18n/messages.ts';

/** Strings of a coach’s groups of schools, and of ids that are one school. */
export const groups = room('groups', {
  // One school under two ids.
  'maybe-one': {
    one: '{count} school may be here twice',
    other: '{count} schools may be here twice',
  },
  'maybe-one-words':
    'Same name, same place, two ids: that happens when a school starts anew on another computer. Joined, its records count as one school’s, later deliveries too.',
  'maybe-one-records': 'One id has {first}, the other {second}.',
  records: { one: '{count} record', other: '{count} records' },
  join: 'Join: it is one school',
  'keep-apart': 'They are two schools',
  joined: {
    one: '{count} school was joined from two ids',
    other: '{count} schools were joined from several ids',
  },
  part: 'Part again',
  'done-joined': '{name} is one school now.',
  'done-apart': '{name}: two schools, and this isn’t asked again.',
  'done-parted': '{name} stands apart again.',

  // Groups.
  'groups-words':
    'Your own groups: districts, regions, anything else. A school can be in several. Groups stay on this device and in your own backup; no school’s file carries them.',
  'new-group': 'New group',
  'group-name': 'Name',
  'group-name-empty': 'A group needs a name.',
  'group-name-taken': 'There is a group of this name already.',
  'group-sort': 'What it is',
  'sort-district': 'District',
  'sort-region': 'Region',
  'sort-tag': 'Tag',
  'group-add': 'Add the group',
  'group-save': 'Save',
  'group-is': '{sort}, {schools}',
  'group-count': { one: '{count} school', other: '{count} schools', zero: 'no school yet' },
  'group-look': 'Look at {name}',
  'group-choose': 'Choose the schools of {name}',
  'group-edit': 'Rename or remove {name}',
  'group-remove': 'Remove the group',
  'group-remove-named': 'Remove the group {name}',
  'group-schools': 'Schools in {name}',
  'put-in-all': {
    one: 'Put in the {count} found that isn’t in it',
    other: 'Put in the {count} found that aren’t in it',
    zero: 'All found are in it',
  },
  'take-out-all': {
    one: 'Take out the {count} found that is in it',
    other: 'Take out the {count} found that are in it',
    zero: 'None found is in it',
  },
  'done-group-added': 'The group “{name}” is added.',
  'done-group-edited': 'The group “{name}” is saved.',
  'done-group-removed': 'The group “{name}” is removed; its schools stay.',
  'done-put-in': {
    one: '{count} school is in “{name}” now.',
    other: '{count} schools are in “{name}” now.',
  },
  'done-taken-out': {
    one: '{count} school is out of “{name}” now.',
    other: '{count} schools are out of “{name}” now.',
  },
});
