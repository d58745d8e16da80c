import { room } from '#i18n/messages.ts';

/** Strings of invitations to rate on a device of one's own. */
export const invitations = room('invitations', {
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
    'Read the descriptors and choose where the school stands and where it should be, as you see it. It is saved on this device only. At the end you hand it in with a QR code, a rating code or a file.',
  start: 'Start',
  'again-words':
    'This invitation was opened on this device before. What you said here is kept: go on where you were.',
  'go-on': 'Go on',
  'no-map':
    'The IC map of this invitation is not on this device. Ask your facilitator for an invitation that brings it.',
  'step-subject': '{year} at {school}, by invitation',
  'here-words':
    '{school} is on this device already, with its team and its years. You can rate here as {name}; nothing is added.',
  'here-rate': 'Rate here as {name}',
  'here-school': 'Go to {school}',
  'here-gone':
    '{school} is on this device already, and {name} is not on its team here. Add {name} on the page of the team, or open the invitation on another device.',

  'open-title': 'Open an invitation',
  'open-lead':
    'Your facilitator’s link opens by itself, and your camera app opens the QR code. Here you open an invitation that came as a file, or a link that opened somewhere else.',
  'open-by-file': 'By file',
  'open-file': 'Choose the file, or drop it on this page',
  'open-by-link': 'By link',
  'open-link': 'Link',
  'open-link-hint': 'Paste the whole link.',
  'open-no-link':
    'This is no link of an invitation, or not all of it. Copy the whole link and paste it here.',
  open: 'Open',
  'file-too-large': 'This file is too large to be an invitation.',
  'file-unreadable':
    'This is not a file of Continuum, or it was cut off on its way. Ask for it again.',
  'file-other-kind':
    'This file of Continuum holds something else, not an invitation. A member’s ratings are taken in on the facilitator’s device.',
  'file-newer-version': 'This file was made by a newer version of Continuum. Reload to get it.',
  'file-damaged': 'Something in this file doesn’t fit, so nothing was done. Ask for it again.',
  'file-foreign-record':
    'Something in this file doesn’t fit, so nothing was done. Ask for it again.',

  'refused-title': 'This invitation can’t be used',
  'fault-too-large': 'It is too large.',
  'fault-unreadable': 'The link is not whole; perhaps it was cut. Ask for it again.',
  'fault-other-kind': 'The link holds something else of Continuum, not an invitation.',
  'fault-newer-version': 'It was made by a newer version of Continuum. Reload to get it.',
  'fault-damaged': 'Something in it doesn’t fit. Ask for it again.',
  'fault-foreign-record': 'Something in it doesn’t fit. Ask for it again.',
});
