import { room } from '#i18n/messages.ts';

/** Strings of many schools side by side, which a coach looks at. */
export const schools = room('schools', {
  title: 'Schools side by side',
  lead: 'Where schools stand, what moved, and what they could learn together. Nothing here ranks them.',
  'to-report': 'Report',
  views: 'Ways to look at the schools',
  'view-list': 'Schools',
  'view-indicator': 'One indicator',
  'view-roles': 'By role',
  'view-needs': 'Shared needs',
  'view-growth': 'Growth',
  'view-years': 'Years',
  'view-groups': 'Groups',

  // What is looked at.
  year: 'School year',
  since: 'Compared with',
  'since-nearest': 'The record before',
  group: 'Group',
  'all-schools': 'All schools',
  map: 'IC map',
  'map-of': { one: '{map} ({count} school)', other: '{map} ({count} schools)' },
  indicator: 'Indicator',
  coded: '{code} · {statement}',

  // Of how many.
  'of-schools': {
    one: 'Counted here: {count} school with a record of {year}.',
    other: 'Counted here: {count} schools with a record of {year}.',
    zero: 'No school here has a record of {year}.',
  },
  'of-interim': {
    one: '{count} of them is an interim record, made before the year was closed.',
    other: '{count} of them are interim records, made before the year was closed.',
  },
  'of-twice': {
    one: '{count} closed the year twice; the later record is counted.',
    other: '{count} closed the year twice; the later record of each is counted.',
  },
  without: {
    one: '{count} school has no record of {year}',
    other: '{count} schools have no record of {year}',
  },
  'year-on-other-maps': {
    one: '{count} school recorded {year} on another map and is in no count here',
    other: '{count} schools recorded {year} on other maps and are in no count here',
  },

  // The list.
  school: 'School',
  'levels-in': 'Levels in {year}',
  changed: 'Change since the record before',
  'changed-since': 'Change since {year}',
  'last-recorded': 'Last recorded',
  'missing-years': 'Missing years',
  'list-caption': {
    one: '{count} school in {year}',
    other: '{count} schools in {year}',
  },
  'by-name': 'Sorted by name. Levels describe a school’s own path; they are no ranking.',
  levels: 'Levels',
  'key-others': '0 not yet, × doesn’t apply, – not rated',
  id: 'id {id}',
  'no-record-of': 'No record of {year}',
  'recorded-on-other-map': '{year} is recorded on another map',
  'no-earlier': 'No earlier record',
  'since-year': 'since {year}',
  'is-interim': 'Interim record',
  'is-twice': 'Closed twice; this is the later record',
  'recorded-on': '{year}, {date}',
  never: 'No record yet',
  'none-missing': 'None',
  'missing-named': 'Missing: {years}',
  up: '{count} up',
  down: '{count} down',
  same: '{count} the same',
  'newly-rated': '{count} newly rated',
  dropped: '{count} no longer rated',
  'not-applicable': { one: '{count} doesn’t apply', other: '{count} don’t apply' },
  'not-comparable': '{count} can’t be compared',
  'not-rated': '{count} not rated',

  // One indicator.
  'indicator-sentence': 'In {year}: {counts}.',
  'standings-caption': 'Schools at each level of {code}',
  level: 'Level',
  'schools-here': 'Schools here',
  'want-to-reach': 'Want to reach it',
  'here-of': { one: '{count} of {of} schools', other: '{count} of {of} schools' },
  wanting: {
    one: '{count} school wants to reach {level}',
    other: '{count} schools want to reach {level}',
    zero: 'No school names {level} as its desired state',
  },
  'names-not-rated': {
    one: '{count} school hasn’t rated it',
    other: '{count} schools haven’t rated it',
  },
  'names-not-applicable': {
    one: 'It doesn’t apply in {count} school, which is in no count here',
    other: 'It doesn’t apply in {count} schools, which are in no count here',
  },
  'names-off-scale': {
    one: '{count} school recorded it on a version of the map with other levels',
    other: '{count} schools recorded it on a version of the map with other levels',
  },
  'names-not-on-map': {
    one: '{count} school recorded the year on a version of the map without it and is in no count here',
    other:
      '{count} schools recorded the year on a version of the map without it and are in no count here',
  },
  'names-staying': {
    one: '{count} school wants to stay at the level where it is',
    other: '{count} schools want to stay at the level where they are',
  },
  'names-wanting-nothing': {
    one: '{count} school says no desired state',
    other: '{count} schools say no desired state',
  },
  help: 'Who could help whom',
  'help-words':
    'Schools that have reached a level, beside those that want to. A visit or a call is a good start.',
  'help-none':
    'No school wants to reach a level here that another one has reached. Desired states say what schools want.',
  'help-reached': {
    one: '{count} school has reached it',
    other: '{count} schools have reached it',
  },
  'help-wanting': {
    one: '{count} school wants to reach it',
    other: '{count} schools want to reach it',
  },

  // By desired outcome and role.
  'roles-sentence': 'All indicators of all these schools together: {counts}.',
  'roles-words':
    'Each school counts once for every indicator of a cell, so a cell of two indicators holds two ratings of a school.',
  'roles-caption': 'Ratings by desired outcome and role in {year}',
  'roles-none': 'This map names no roles, so each desired outcome stands in one row.',
  'outcomes-caption': 'Ratings by desired outcome in {year}',
  outcome: 'Desired outcome',
  'all-outcomes': 'All desired outcomes',
  'all-roles': 'All roles',
  'no-role': 'No role',
  'no-indicator': 'No indicator',
  indicators: { one: '{count} indicator', other: '{count} indicators' },

  // Growth.
  'growth-from': 'Compared with the school year',
  'growth-no-earlier':
    'No earlier school year than {year} is recorded, so there is nothing to compare it with yet.',
  'growth-sentence': {
    one: 'Of {count} school with a record of both {from} and {to}: on {moved} of {of} indicators it moved up.',
    other:
      'Of {count} schools with a record of both {from} and {to}: on {moved} of {of} indicators more of them moved up than down.',
    zero: 'No school has a record of both {from} and {to}.',
  },
  'growth-left-out': 'Not counted: {onlyFrom} with a record of {from} only, {onlyTo} of {to} only.',
  'growth-both': {
    one: '{count} school that is counted',
    other: '{count} schools that are counted',
    zero: 'No school is counted',
  },
  'growth-caption': 'Schools that moved between {from} and {to}',
  'growth-moved': 'Schools that moved',
  'growth-both-years': 'The same schools in both years',

  // Years.
  'years-caption': {
    one: 'Recorded school years of {count} school',
    other: 'Recorded school years of {count} schools',
  },
  'years-sentence': {
    one: '{count} of {of} schools has every year since its first.',
    other: '{count} of {of} schools have every year since their first.',
    zero: 'None of {of} schools has every year since its first.',
  },
  'years-words':
    'A year before a school’s first record is not missing: it had not begun. What is missing can only come from the school.',
  'recorded-of': '{count} of {of}',
  'there-recorded': 'Recorded',
  'there-interim': 'Interim',
  'there-twice': 'Closed twice',
  'there-damaged': 'Damaged',
  'there-other-map': 'On another map',
  'there-missing': 'Missing',
  'there-before': '–',

  // Shared needs and the agenda.
  needs: 'Shared needs',
  'needs-words':
    'Where several schools stand at the same level and want to go on, what most schools share first. Pick what you want to work on together.',
  'needs-none':
    'No two schools stand at the same level of an indicator and want to go on from there. Shared needs come from the desired states in the records.',
  'need-at': {
    one: '{count} of {of} schools is at {level}',
    other: '{count} of {of} schools are at {level}',
  },
  'need-not-yet': {
    one: '{count} of {of} schools: {level}',
    other: '{count} of {of} schools: {level}',
  },
  'need-most-want': 'most want {level}',
  'need-some-want': { one: '{count} wants {level}', other: '{count} want {level}' },
  'need-staying': { one: '{count} wants to stay there', other: '{count} want to stay there' },
  'need-undecided': {
    one: '{count} says no desired state',
    other: '{count} say no desired state',
  },
  'need-not-applicable': {
    one: 'It doesn’t apply in {count} more school.',
    other: 'It doesn’t apply in {count} more schools.',
  },
  'need-which': { one: 'Which school', other: 'Which {count} schools' },
  'agenda-title': 'Joint training agenda',
  'agenda-title-of': 'Joint training agenda: {group}',
  'agenda-empty':
    'Nothing is picked yet. Add a shared need, and the words of its next level stand here as the draft of the goal.',
  'agenda-lead': {
    one: '{count} topic, counted from the records of {year}. The draft stays in this browser.',
    other: '{count} topics, counted from the records of {year}. The draft stays in this browser.',
  },
  'agenda-add': 'Add to the agenda',
  'agenda-is-on': 'On the agenda: take it off',
  'agenda-numbered': '{number}. {code}: {statement}',
  'agenda-goal': 'Goal, in the words of {level}:',
  'agenda-schools': 'Schools: {names}',
  'agenda-helpers': 'Could help: {names}',
  'agenda-could-help': {
    one: '{count} school has got there and could help',
    other: '{count} schools have got there and could help',
  },
  'agenda-note': 'Note: {note}',
  'agenda-note-label': 'Note on {code}',
  'agenda-earlier': 'Earlier',
  'agenda-later': 'Later',
  'agenda-up': 'Earlier: {code}',
  'agenda-down': 'Later: {code}',
  'agenda-remove': 'Take off',
  'agenda-take-off': 'Take off: {code}',
  'agenda-taken-off': '{code} is off the agenda.',
  'agenda-undo': 'Undo',
  'agenda-copy': 'Copy as text',
  'agenda-print': 'Print',
  'agenda-copied': 'The agenda is copied.',
  'agenda-not-copied': 'The browser didn’t allow copying. Print the agenda instead.',

  // What is left out.
  damaged: {
    one: '{count} damaged record is left out of every count',
    other: '{count} damaged records are left out of every count',
  },
  'damaged-words':
    'At least one character of it was changed after it was recorded, so nothing in it can be trusted. Ask the school for a new file.',
  'damaged-record': 'record {record}',
  'damaged-year': 'record of {year}',
  elsewhere: {
    one: '{count} school recorded on another map than “{map}” is in no count here',
    other: '{count} schools recorded on other maps than “{map}” are in no count here',
  },

  // Pictures that are taken along.
  'picture-source': '{group}. {counted} IC map “{map}”, version {version}. Made with Continuum.',
  'picture-cell': '{outcome} · {role}',
  'picture-year': '{code}, {year}',
  'picture-moved': '{up} up, {down} down',
  'picture-need': '{code} · {level}',
  'needs-caption': 'Shared needs of schools in {year}',

  // Heads of tables that are taken along.
  'head-of': 'Schools counted',
  'head-sentence': 'In words',
  'head-district': 'District',
  'head-state': 'State',
  'head-id': 'Id',
  'head-statement': 'Statement',
  'head-indicators': 'Indicators',
  'head-desired': 'Desired state',
  'off-scale': 'On a version of the map with other levels',
  'not-on-map': 'On a version of the map without it',
  'head-off-scale': 'On a version that can’t be compared',
  'head-up': 'Up',
  'head-down': 'Down',
  'head-same': 'The same',
  'head-other': 'Not compared',

  // Nothing here yet.
  empty: 'No school here yet',
  'empty-no-records': 'No recorded year yet',
  'empty-for':
    'This page puts many schools side by side: where they stand, what moved since last year, what they could learn together. It is for coaches and districts.',
  'empty-how':
    'A school records its year, saves a file for its coach under “Save a file”, and sends it to you. Open the files here, hundreds at once if you like. They never hold what a single member said.',
  'open-deliveries': 'Open files of schools',
});
