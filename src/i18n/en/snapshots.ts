import { room } from '#i18n/messages.ts';

/** Strings of snapshots: recording an At-A-Glance, reading it, its proof, and taking it along. */
export const snapshots = room('snapshots', {
  // Rows of recorded At-A-Glances.
  row: 'At-A-Glance {year}',
  'damaged-row': 'A damaged record',
  'record-short': 'Record {record}',
  yearly: 'Yearly record',
  interim: 'Interim record',
  'recorded-on': 'recorded on {date}',
  'recorded-at': 'recorded on {date} at {time} by {name}',
  'recorded-at-purged': 'recorded on {date} at {time}',
  'recorded-yearly': 'Recorded on {date}.',
  'recorded-interim': 'An interim record was made on {date}.',
  'unchanged-since': 'Its ratings have not changed since.',
  'changed-since': 'Ratings have changed since.',
  'see-record': 'See the record',
  current: 'The current record of {year}',
  'amends-earlier': 'amends an earlier record',
  'amended-later': 'amended by a later record',

  // Recording.
  'record-title': 'Record At-A-Glance {year}',
  'record-tab': 'Record At-A-Glance {year}: {school}',
  'record-lead':
    'A record freezes this year as it stands now: every rating with its rationale, how the team agreed, the team, the school’s words, and the text of the IC map. Nobody can change it later, not even you. If something turns out wrong, a newer record can say so and say why.',
  'review-heading': 'Before you record',
  'review-complete': 'Nothing is missing.',
  'review-words':
    'None of this keeps you from recording. What is missing will be missing in the record.',
  'missing-unrated': {
    one: '{count} indicator isn’t rated yet:',
    other: '{count} indicators aren’t rated yet:',
  },
  'missing-rationale': {
    one: '{count} indicator is rated without a rationale:',
    other: '{count} indicators are rated without a rationale:',
  },
  'missing-desired': {
    one: '{count} indicator has no desired state yet:',
    other: '{count} indicators have no desired state yet:',
  },
  'missing-evidence': {
    one: '{count} indicator is rated at the highest level, with no evidence:',
    other: '{count} indicators are rated at the highest level, with no evidence:',
  },
  'missing-review': {
    one: '{count} indicator has evidence from earlier years that isn’t listed until somebody says that it still fits:',
    other:
      '{count} indicators have evidence from earlier years that isn’t listed until somebody says that it still fits:',
  },
  'missing-vision': 'The school’s vision isn’t written down.',
  'missing-mission': 'The school’s mission isn’t written down.',
  'write-vision': 'Write the vision',
  'write-mission': 'Write the mission',
  'missing-team': 'Nobody is on the STEM leadership team yet.',
  'missing-groups': {
    one: 'Nobody on the team speaks for this group yet: {groups}.',
    other: 'Nobody on the team speaks for these groups yet: {groups}.',
  },
  'open-team': 'Open the team',
  'unsaved-title': 'This year can’t be recorded yet',
  'unsaved-words': {
    one: 'Something that was said about this indicator isn’t stored, so the record would lack it. Open it, save it or drop it, then come back:',
    other:
      'Something that was said about these indicators isn’t stored, so the record would lack it. Open them, save it or drop it, then come back:',
  },
  'conflict-words': {
    one: 'Two devices agreed on this indicator without knowing of each other. Open it in the meeting and choose what holds, then come back:',
    other:
      'Two devices agreed on these indicators without knowing of each other. Open them in the meeting and choose what holds, then come back:',
  },
  'record-heading': 'The record',
  kind: 'What kind of record is it?',
  'kind-yearly': 'Yearly record',
  'kind-yearly-hint': 'The year’s At-A-Glance, usually once, at its end.',
  'kind-interim': 'Interim record',
  'kind-interim-hint': 'A look in mid-year. It is marked as such everywhere.',
  'amends-heading': 'A yearly record of {year} exists',
  'amends-words':
    'It was recorded on {date}. The new record amends it: both are kept, and everyone who opens the older one is led to the newer.',
  'damaged-earlier': 'An earlier record of {year} is damaged',
  'damaged-earlier-words':
    'Nothing in it can be trusted on this device. Look for it on another device first. If you record the year again, the new record amends it and names its hash.',
  'open-damaged': 'Open the damaged record',
  'interim-exists': 'An interim record of {year} was made on {date}. The new record follows it.',
  'corrects-interim': 'The new record corrects a mistake in it',
  reason: 'Why is it amended?',
  'reason-hint': 'One or two sentences. They stand on the first page of the new record.',
  'reason-missing': 'Write down why the earlier record is amended.',
  'reason-long': {
    one: 'Shorten the reason by {count} character.',
    other: 'Shorten the reason by {count} characters.',
  },
  who: 'Who records it?',
  'who-hint': 'The name stands in the record.',
  'who-choose': 'Choose a name…',
  'who-someone-else': 'Someone else…',
  'who-name': 'Name of who records it',
  'who-missing': 'Say who records it.',
  'who-long': 'Shorten the name to 200 characters.',
  'member-option': '{name}, {position}',
  'empty-heading': 'Nothing is rated yet',
  'empty-words': 'The record would hold no rating at all.',
  'empty-anyway': 'Record this year without any rating',
  'empty-missing': 'Tick the box if you want a record without any rating, or go on rating first.',
  'go-on-rating': 'Go on rating',
  'with-distribution': {
    one: 'Record how many members gave each level, for {count} indicator',
    other: 'Record how many members gave each level, for {count} indicators',
  },
  'with-distribution-hint':
    'Numbers only, no names. Everyone who gets the record or its PDF sees them. Where all said the same, it shows what each of them said, so ask the team first. Without it, the record says how many rated, and where they were far apart.',
  'distribution-left-out': {
    one: 'Left out is {count} more: it was never revealed, or its numbers could show what one or two people said.',
    other:
      'Left out are {count} more: they were never revealed, or their numbers could show what one or two people said.',
  },
  record: 'Record At-A-Glance {year}…',
  'confirm-title': 'Record At-A-Glance {year} now?',
  'confirm-yearly': 'The yearly record of {school}, {year}, recorded by {name}.',
  'confirm-interim': 'An interim record of {school}, {year}, recorded by {name}.',
  'confirm-amends': 'It amends the record of {date} ({record}). Why: {reason}',
  'confirm-amends-damaged': 'It amends a damaged record ({record}). Why: {reason}',
  'confirm-unrated': {
    one: '{count} indicator isn’t rated yet and will stand so in the record.',
    other: '{count} indicators aren’t rated yet and will stand so in the record.',
  },
  'confirm-dissent': {
    one: 'It takes up {count} dissenting view, kept with its member’s consent.',
    other: 'It takes up {count} dissenting views, kept with their members’ consent.',
  },
  'confirm-minutes': {
    one: 'The minutes of {count} meeting go with it.',
    other: 'The minutes of {count} meetings go with it.',
  },
  'confirm-distribution': {
    one: 'For {count} indicator it shows how many members gave each level.',
    other: 'For {count} indicators it shows how many members gave each level.',
  },
  'confirm-evidence': {
    one: 'It lists {count} piece of evidence by its title and date; the piece itself stays apart.',
    other:
      'It lists {count} pieces of evidence by title and date; the pieces themselves stay apart.',
  },
  'confirm-words':
    'A record can’t be changed or undone later; a newer one can amend it. Undo ends here: what was changed before stays.',
  same: 'Nothing differs from the record that this one would amend.',
  'same-words': 'Correct what is wrong first, then record again.',
  'open-year': 'Open {year}',
  overtaken: 'Not recorded: another record or rating came in while you decided.',
  'overtaken-words': 'Look at what this page says now, then record again.',
  'confirm-yes': 'Record',
  'to-school': 'Go to the school',
  'to-home': 'Go to the start page',

  // One record.
  'page-tab': 'At-A-Glance {year}: {school}',
  'damaged-tab': 'Damaged record',
  whole: 'Whole: its text matches its hash.',
  'whole-words':
    '{name} recorded it on {date}. Changing one letter of it would give another hash than the one below, which is printed on every PDF of it.',
  hash: 'Hash (SHA-256)',
  'printed-heading': 'Check against a printed page',
  'printed-words':
    'Somebody who changes a record can give it a new hash, but can’t change the paper that you have. Type the hash from a page that was printed earlier.',
  'printed-label': 'First four groups of the hash on the paper',
  'printed-hint':
    'It is on the last page, under “Proof of this record”, and looks like {example}. Blanks don’t matter.',
  'printed-check': 'Compare',
  'printed-short': {
    one: 'One more character, please: four groups of four are needed to be sure.',
    other: '{count} more characters, please: four groups of four are needed to be sure.',
  },
  'printed-no-hash':
    'That is not a hash: it has only the figures 0 to 9 and the letters a to f, 64 in all. Check what you typed against the paper.',
  'printed-same': 'The same: this is the record that was printed.',
  'printed-same-words': 'Every word and rating here is as it was on that day.',
  'printed-different': 'Different: this is not the record that was printed.',
  'printed-different-words':
    'Group {group} is “{typed}” on the paper and “{here}” here. Check your typing first.',
  'printed-elsewhere': 'The paper is of another record of this school:',
  'printed-what-to-do':
    'If it stays different, the paper was printed of a record that is not on this device, or this one was changed and hashed anew. Ask whoever recorded it, and look for it on another device or in a backup.',
  'follows-none': 'It is the first record of this school.',
  'follows-heading': 'Earlier records that it follows',
  'follows-missing': {
    one: '{count} of them isn’t whole on this device.',
    other: '{count} of them aren’t whole on this device.',
  },
  'is-amended': 'A newer record amends this one.',
  'is-amended-words': 'Why: {reason}',
  'open-newer': 'Open the newer record',
  'mend-title': 'Something wrong?',
  'mend-words':
    'Correct it in {year}, then record anew. Both records stay; the newer one says why.',
  'amends-title': 'It amends an earlier record.',
  'open-earlier': 'Open the earlier record',
  'fork-title': 'Two records were made beside each other.',
  'fork-words':
    'They were recorded on devices that didn’t know of one another, so neither follows the other. A later record that follows both settles it.',
  'is-interim': 'This is an interim record, made in mid-year.',
  'about-record': 'About this record',
  'download-pdf': 'Download PDF',
  'save-pdf': 'Save PDF…',
  'share-pdf': 'Share PDF…',
  'with-minutes': {
    one: 'With the minutes of {count} meeting as an appendix',
    other: 'With the minutes of {count} meetings as an appendix',
  },
  'with-minutes-hint': 'They name people. Here on the page, in the PDF, and in print.',
  print: 'Print',
  'to-binder': 'Binder of evidence',
  'to-compare': 'Compare with other years',
  'to-board': 'For the board',
  'to-print': 'Print view',
  'back-to-record': 'Back to the record',
  'pdf-instead': 'The print view needs no PDF and shows every character.',
  'file-name': 'At-A-Glance {year} {date} {school}',
  'file-amended': 'At-A-Glance {year} (amended) {date} {record} {school}',
  'file-interim': 'At-A-Glance {year} (interim) {date} {record} {school}',
  'file-interim-amended': 'At-A-Glance {year} (interim, amended) {date} {record} {school}',

  // After the record.
  'after-heading': 'What members said alone',
  'said-alone':
    'This device still holds {ratings} that {members} made alone. The record doesn’t need them: the year is closed, and what the team agreed stays.',
  ratings: { one: '{count} rating', other: '{count} ratings' },
  members: { one: '{count} member', other: '{count} members' },
  notes: { one: '{count} note', other: '{count} notes', zero: 'no notes' },
  'drop-ratings': 'Drop the individual ratings…',
  'drop-title': 'Drop the individual ratings of {year}?',
  'drop-goes':
    'For good goes what each member said alone: {ratings} by {members}, with {notes} and how sure they were. The history and undo forget them too.',
  'drop-stays':
    'What stays: the agreed ratings with their reasons, dissent that members agreed to keep, the minutes, every record, and how many members gave each level. Numbers that could show what one or two people said go as well.',
  'drop-for-good': 'This can’t be undone.',
  'drop-out-of-reach':
    'Out of reach from here: members’ own devices, files and codes that they handed in, and copies that were made earlier. Ask who has them to delete them.',
  'drop-yes': 'Drop for good',
  'ratings-dropped': 'The individual ratings of {year} are gone for good.',
  'ratings-dropped-on': 'The individual ratings were dropped for good on {date}.',
  'what-stayed': {
    one: 'The numbers that stayed, for {count} indicator',
    other: 'The numbers that stayed, for {count} indicators',
  },

  // Damage.
  'damaged-title': 'This record is damaged',
  'damage-text-changed':
    'Its text doesn’t match its hash: at least one character was changed after it was recorded.',
  'damage-word-changed': 'A name in it isn’t the one that was recorded: it doesn’t match its hash.',
  'damage-other-school': 'It stands in another school than the one that it was recorded for.',
  'damage-unreadable': 'Its text is in a form that this version of Continuum can’t read.',
  'damaged-nothing-shown': 'Nothing of it is shown here, because nothing in it can be trusted.',
  'damaged-what-to-do':
    'What you can do: look for the same record on another device of your school, or in a PDF that was made of it earlier. On its last page it must carry the hash below. The school’s other records are not affected.',
  'damaged-update':
    'If a newer version of Continuum recorded it, reload the page to update, then open it again.',
  'damaged-hash': 'The hash that it was recorded under',
  'damaged-found': 'The hash of the text that is here now',
  'none-title': 'No such record here',
  'none-words':
    'This device holds no record under this address. It may be on another device of your school.',
});
