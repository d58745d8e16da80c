import { room } from '#i18n/messages.ts';

/** Strings of invitations to rate on a device of one's own. */
export const invitations = room('invitations', {
  'no-year-title': 'This school year is not here',
  'no-year-words':
    'Nothing has been started for this school, IC map and school year in this browser, or its IC map is not here. The address may be incomplete.',
  'to-home': 'Go to all schools',

  title: 'Invite members',
  tab: 'Invite members, {school}, {year}',
  lead: 'Each member gets their own invitation, by QR code, link or file. It opens Continuum on their device with this school year and their name, and nothing of anybody else.',
  privacy:
    'An invitation holds the school’s name, the school year and the member’s name and position. In a link, all of it stands behind the # of the address, so no server gets it; whoever you send it through can read it.',
  'who-rates-words':
    'An invitation asks for the indicators of every role, unless you choose fewer for a group first:',
  'who-rates': 'who rates what',
  nobody: 'Nobody is on the team yet.',
  'to-team': 'Enter the team',
  'to-paper': 'On paper',
  'to-roster': 'Who has handed in',
  qr: 'QR code',
  'qr-for': 'QR code for {name}',
  'qr-dialog': 'Invitation for {name}',
  'qr-label': 'QR code with the invitation for {name}',
  'qr-do': '{name} points the camera of their own device at this code. {position} of {total}.',
  'qr-next': 'Next: {name}',
  'qr-done': 'Done',
  'qr-too-long':
    'This invitation is too long for a QR code. Copy the link, or save the file instead.',
  more: 'Other ways',
  'more-for': 'Other ways for {name}',
  'file-name': 'Invitation for {name}, {school}, {year}',
  copy: 'Copy the link',
  'copy-for': 'Copy the link for {name}',
  'share-for': 'Share the link for {name}',
  share: 'Share the link',
  copied: 'The link for {name} is copied.',
  'not-copied': 'This browser did not let it be copied. Here is the link:',
  'too-long':
    'The invitation holds the whole IC map, because it is not the one that comes with Continuum. That is too much for a QR code, and some messengers cut links that long. A file always works.',

  'invitation-title': '{name}, you are invited to rate',
  'invitation-lead': '{school}, {year}',
  'invitation-words':
    'Read the descriptors and choose where the school stands and where it should be, as you see it. It is saved on this device only. At the end you hand it in with a code or a file.',
  start: 'Start',
  'no-map':
    'The IC map of this invitation is not on this device. Ask your facilitator for an invitation that brings it.',
  'step-subject': '{year} at {school}, by invitation',
  'refused-title': 'This invitation can’t be used',
  'fault-too-large': 'It is too large.',
  'fault-unreadable': 'The link is not whole; perhaps it was cut. Ask for it again.',
  'fault-other-kind': 'The link holds something else of Continuum, not an invitation.',
  'fault-newer-version': 'It was made by a newer version of Continuum. Reload to get it.',
  'fault-damaged': 'Something in it doesn’t fit. Ask for it again.',
  'fault-foreign-record': 'Something in it doesn’t fit. Ask for it again.',
});
