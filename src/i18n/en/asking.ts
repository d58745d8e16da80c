import { room } from '#i18n/messages.ts';

/** Strings of choosing which roles' indicators a stakeholder group rates. */
export const asking = room('asking', {
  title: 'Who rates what',
  tab: 'Who rates what, {school}, {year}',
  lead: 'Choose the roles whose indicators each stakeholder group rates. Every group rates all of them unless you say otherwise.',
  'to-roster': 'Who has handed in',
  legend: '{group} rate the indicators of',
  role: {
    one: '{role} ({count} indicator)',
    other: '{role} ({count} indicators)',
  },
  rates: '{count} of {total} indicators',
  'one-stays':
    'At least one role has to stay. If a group should not rate at all, leave its members out of the invitations.',
  all: '{group} now rate all indicators.',
  some: '{group} now rate {count} of {total} indicators.',
  'any-time':
    'You can change this at any time, and nothing that was rated is lost: it stays, and the meeting shows it. Who is not asked about an indicator counts as missing nowhere. Links that you have sent already go on asking for what they asked for; send a new one after a change.',
  nobody:
    'Nobody is on the team yet. Enter the members first: the groups that they stand for are listed here.',
  'to-team': 'Enter the team',
  'no-roles': 'This IC map has no roles to choose from, so everybody rates all of its indicators.',
});
