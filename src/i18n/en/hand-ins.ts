import { room } from '#i18n/messages.ts';

/** Strings of taking in what members hand in from other devices. */
export const handIns = room('hand-ins', {
  title: 'Take in ratings',
  tab: 'Take in ratings, {school}, {year}',
  lead: 'Read a QR code, type in a rating code, or choose a member’s file. You see in numbers what will change, never what was chosen.',
  'to-paper': 'On paper',
  'to-roster': 'Who has handed in',

  'camera-title': 'By QR code',
  'camera-words':
    'Members show the code on their screens. Hold one after the other before the camera; pictures stay on this device and are not kept.',
  'camera-start': 'Read with the camera',
  'camera-stop': 'Stop the camera',
  'camera-other': 'Other camera',
  'camera-view': 'What the camera sees',
  'camera-looking': 'Looking for a QR code…',
  'camera-refused':
    'The camera was not allowed. Allow it for this page in the browser, or take a picture of the code and choose it here, or ask for the rating code.',
  'camera-none':
    'This device has no camera. Ask for the file or the rating code, or read the QR code on another device’s camera and send the picture.',
  'camera-in-use':
    'The camera does not start; perhaps another app is using it. Close that one and try again, or choose a picture of the code.',
  'camera-gone':
    'The camera is gone: it was unplugged, or another app took it. What was taken in is kept. Connect it and start it again, or choose a picture of the code.',
  'camera-not-possible':
    'This browser lends no camera to this page. Choose a picture of the code, or ask for the file or the rating code.',
  'qr-not-loaded':
    'The part of Continuum that reads QR codes is not on this device yet. Try again with a network, or ask for the rating code.',
  'qr-foreign':
    'This QR code was not made by Continuum. Ask for the one on the member’s page “My ratings”.',
  'qr-too-large': 'This QR code is too large to be a member’s ratings.',
  'qr-unreadable': 'This QR code is damaged, so nothing of it was taken in. Ask for it again.',
  'qr-other-kind': 'This QR code of Continuum holds something else, not a member’s ratings.',
  'qr-newer-version': 'This QR code was made by a newer version of Continuum. Reload to get it.',
  'qr-damaged': 'This QR code is damaged, so nothing of it was taken in. Ask for it again.',
  'qr-foreign-record':
    'This QR code holds more than its member’s own ratings, so nothing of it was taken in. Ask for it again.',
  'is-invitation':
    'This is an invitation to rate, not ratings. It belongs on the device of the member whom it invites.',
  'open-invitation': 'Look at the invitation',
  'is-school-file':
    'This file holds a whole school or year, not what one member hands in. Open it, and see what it would change.',
  'open-school-file': 'Open the file',
  'code-title': 'By rating code',
  code: 'Rating code',
  'code-hint': 'In any case, with or without spaces.',
  'code-read': 'Read the code',
  'file-title': 'By file or picture',
  'file-words':
    'Members’ files, or pictures of their QR codes, also several at once. A screenshot can be pasted.',
  file: 'Choose files or pictures, or drop them here',
  'file-reading': 'Reading…',
  'file-named': '{file}: {why}',
  'picture-unreadable':
    'This picture can’t be opened here. Take a screenshot of it and choose that.',
  'picture-nothing':
    'No QR code was found in this picture. Take it again from nearer, with the whole code in it and no shine.',

  'code-empty': 'Type the code first.',
  'code-mistyped': 'There is a typo in this code. Please compare it letter by letter.',
  'code-mistyped-groups': {
    one: 'There is a typo in group {groups}. Please compare it.',
    other: 'There are typos in groups {groups}. Please compare them.',
  },
  'code-letters-missing': {
    one: '{count} letter is missing.',
    other: '{count} letters are missing.',
  },
  'code-letters-too-many': {
    one: '{count} letter is too much.',
    other: '{count} letters are too many.',
  },
  'code-look-at': {
    one: 'Look at group {groups}.',
    other: 'Look at groups {groups}.',
  },
  'code-newer-version': 'This code was made by a newer version of Continuum. Reload to get it.',
  'code-other-map': 'This code belongs to another IC map, or to another version of this one.',
  'code-other-cycle': 'This code belongs to another school or another school year.',
  'code-unknown-member': 'This code belongs to nobody on this school’s team.',
  'code-impossible': 'This code passes its checks, and yet no ratings make it. Ask for it again.',
  'code-which-member': 'This code fits more than one member.',
  'code-nobodys':
    'This code belongs to nobody on this school’s team. If you know whose it is, choose them; otherwise leave it.',
  whose: 'Whose ratings are these?',
  'choose-nobody': 'Choose a member',
  'choose-missing': 'Please choose a member first.',
  choose: 'They are theirs',

  'file-too-large': 'This file is too large to be a member’s ratings.',
  'file-unreadable':
    'This is not a file of Continuum, or it was cut off on its way. Ask for it again.',
  'file-other-kind': 'This file of Continuum holds something else, not a member’s ratings.',
  'file-newer-version': 'This file was made by a newer version of Continuum. Reload to get it.',
  'file-damaged': 'This file is damaged, so nothing of it was taken in. Ask for it again.',
  'file-foreign-record':
    'This file holds more than its member’s own ratings, so nothing of it was taken in. Ask for it again.',
  'misplaced-other-school': 'These ratings belong to another school.',
  'misplaced-other-map': 'These ratings belong to another IC map.',
  'misplaced-older-year':
    'These ratings belong to {year}, an earlier school year. Here you take in {here}.',
  'misplaced-newer-year':
    'These ratings belong to {year}, a later school year. Here you take in {here}.',
  'elsewhere-title': 'These ratings belong elsewhere',
  'elsewhere-not-here':
    'Nothing was taken in. That school year is not on this device, so take them in where it is.',
  'elsewhere-here': 'Nothing was taken in. Go there and read them again.',
  'elsewhere-go': 'Go to {school}, {year}',
  'not-on-team-title': 'Somebody who is not on the team',
  'not-on-team-words':
    'These are ratings of somebody who is not on this school’s team here. Perhaps they were entered twice, or on another device. Say whose they are, add them to the team, or leave it.',
  'add-name': 'Add somebody new: name',
  add: 'Add to the team',
  added: '{name} is on the team.',

  'preview-title': 'Ratings of {name}',
  'preview-fresh': 'New: {counts}.',
  'preview-newer': 'Newer than what is here, which they replace: {counts}.',
  'preview-same': {
    one: '{count} says what is here already.',
    other: '{count} say what is here already.',
  },
  'preview-older': {
    one: '{count} is older than what is here and changes nothing.',
    other: '{count} are older than what is here and change nothing.',
  },
  'preview-nothing': 'All of it is here already. Taking it in changes nothing.',
  'preview-code': 'Notes and how sure somebody is don’t travel in a code.',
  'preview-other-device':
    'What is here of {name} comes from another device. If two people may have handed in as {name}, ask before you take this in. You can undo it.',
  'not-theirs': 'Not the ratings of {name}?',
  'somebody-else': 'If these are not {name}’s ratings: whose are they?',
  'count-existing': { one: '{count} existing state', other: '{count} existing states' },
  'count-desired': { one: '{count} desired state', other: '{count} desired states' },
  'count-note': { one: '{count} note', other: '{count} notes' },
  'count-confidence': {
    one: 'how sure of {count} indicator',
    other: 'how sure of {count} indicators',
  },
  'take-in': 'Take in',
  'leave-it': 'Leave it',
  'taken-in': 'Ratings of {name} taken in.',
  'nothing-changed': 'The ratings of {name} were here already. Nothing was changed.',
  'ahead-title': 'These ratings come from a clock that is ahead',
  'ahead-words': {
    one: '{count} of them is dated later than this device’s clock says now. Taken in, it wins over whatever is changed here until then. Check the date of both devices first.',
    other:
      '{count} of them are dated later than this device’s clock says now. Taken in, they win over whatever is changed here until then. Check the date of both devices first.',
  },
  'ahead-take': 'Take in all the same',
});
