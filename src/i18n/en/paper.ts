import { room } from '#i18n/messages.ts';

/** Strings of rating on paper: printing the sheets and typing them in. */
export const paper = room('paper', {
  title: 'On paper',
  tab: 'On paper, {school}, {year}',
  lead: 'For members who would rather tick on paper: print the sheets, then type in what comes back.',
  'to-roster': 'Who has handed in',
  'no-team': 'Nobody is on the team yet. Enter the members first, so that each sheet bears a name.',
  'to-team': 'Enter the team',

  'print-title': 'Print rating sheets',
  'print-words':
    'The PDF holds the words of every level with boxes to tick, in the order of the IC map. Each member is asked what their group rates. It is letter size and can be printed on both sides: each sheet begins on a leaf of its own.',
  'print-for': 'For',
  'print-all': 'Everyone on the team ({count} sheets)',
  'print-blank': 'Without a name, all indicators',
  'print-who-rates': 'Who rates what',
  download: 'Download the sheets',
  save: 'Save the sheets…',
  'file-all': 'Rating sheets {year} {school}',
  'file-one': 'Rating sheet {year} {name} {school}',
  'file-blank': 'Rating sheet {year} {school}',

  'type-title': 'Type in a sheet',
  'type-words':
    'One key for each tick, the same as on the sheet. Whoever types sees that one sheet, so ask someone whom the members trust; what anybody said before stays sealed.',
  'type-in': 'Type in',
  'go-on': 'Go on with',
  'sheet-of': 'the sheet of {name}',
  'is-begun': 'Typing begun, not handed in',
  'is-nothing-here': 'Nothing here yet',
  'is-under-way': 'Has begun to rate here, not handed in',
  'is-handed-in': 'Handed in',
  'is-changed-since': 'Handed in, changed since',

  'unknown-title': 'This person is not on the team',
  'unknown-words': 'The address names somebody who is not on this school’s team in this browser.',
  'to-sheets': 'All sheets',
  'entry-tab': 'Sheet of {name}, {year}',
  'entry-title': 'Sheet of {name}',
  'entry-lead': '{school}, {year}',
  'entry-seal':
    'You see this one sheet, while you type it. Once it is handed in it is sealed like all others, and what {name} may have said before is not shown here.',
  revealed: {
    one: 'The team has revealed {count} of these indicators. What you type for it is marked as later.',
    other:
      'The team has revealed {count} of these indicators. What you type for them is marked as later.',
  },
  'keys-title': 'The keys of the sheet',
  quick: 'Go on by itself, and move with the arrow keys',
  'quick-on':
    'Choose the first field and type: each key goes on to the next one. Enter goes to the next row, Backspace clears, and a dash for the desired state leaves it empty.',
  'quick-off':
    'Every field is a plain menu: open it, or type the key while it has the focus, and go on with Tab.',
  indicator: 'Row and indicator',
  'cell-existing': 'Existing state',
  'cell-desired': 'Desired state',
  'cell-confidence': 'How sure',
  'cell-note': 'Note',
  'not-ticked': 'Not ticked',
  option: '{key} · {words}',
  'cant-tell': 'I can’t tell',
  'sure-unsure': 'Unsure',
  'sure-fairly-sure': 'Fairly sure',
  'sure-sure': 'Sure',
  'unknown-key': '“{key}” is no key of this column. Nothing was changed.',

  'hand-in-title': 'Hand in',
  typed:
    'Of {total} indicators, the existing state is typed for {existing} and the desired state for {desired}.',
  'empty-rows': {
    one: 'Row {rows} has no existing state.',
    other: 'Rows {rows} have no existing state.',
  },
  'here-already': '{name} has rated here already. What should the sheet do?',
  'here-hint': 'You can undo it either way, and what is here is not shown.',
  'merge-fill-gaps': 'Add only what is not rated yet; what is here stays',
  'merge-replace': 'Replace what is here wherever the sheet says something',
  choose: 'Choose one of the two first.',
  'nothing-typed': 'Nothing is typed yet. Type at least one tick of the sheet first.',
  'read-only': 'Nothing can be saved in this tab. Reload the page, then hand the sheet in.',
  'hand-in': 'Hand in as {name}',
  'taken-in': 'Sheet of {name} handed in.',
  discard: 'Throw away what is typed',
  'discard-title': 'Throw away what is typed of the sheet of {name}?',
  'discard-words': 'The fields are empty then. What was handed in before stays as it is.',
  'discard-confirm': 'Throw away',
});
