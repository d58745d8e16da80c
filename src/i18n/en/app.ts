import { room } from '#i18n/messages.ts';

/** Strings of the shell: header, footer, and what it says when something is in the way. */
export const app = room('app', {
  'add-evidence': 'Add evidence',
  name: 'Continuum',
  'page-title': '{title} – Continuum',
  'home-link': 'Continuum, all schools',
  'main-navigation': 'Main',
  'footer-navigation': 'More',
  schools: 'Schools',
  'to-library': 'Library',
  changes: 'What was changed',
  'data-safety': 'Data safety',
  settings: 'Settings',
  'where-you-are': 'This school and year',
  'go-home': 'Go to all schools',
  reload: 'Reload',
  'try-again': 'Try again',
  privacy: 'Nothing leaves this device: what you enter is stored in this browser only.',
  opening: 'Opening your school’s data…',
  'opening-slow':
    'This takes longer than usual. If Continuum is open in other tabs, please close them.',

  'opening-update':
    'Bringing your data to this version of Continuum. A backup is made first; please keep this tab open…',

  'error-title': 'This page ran into a problem',
  'error-saved-is-safe':
    'Whatever was saved is safe: it is stored in this browser and was not touched.',
  'error-what-to-do': 'Reload to try once more. If it happens again, go on from all schools.',
  'error-details': 'Details for whoever helps you',
  'not-found-title': 'There is no such page',
  'not-found-words':
    'The address may be incomplete, or it belongs to a school that is not stored in this browser.',

  'no-storage-title': 'This browser can’t store your school',
  'no-storage-words':
    'Continuum keeps a school’s data in the browser, and this one doesn’t allow it. It may be a private window, or the storage for this site may be turned off.',
  'no-storage-what-to-do':
    'Open Continuum in a normal window, or allow this site to store data. You can read the IC map here all the same.',
  'read-the-map': 'Read the IC map',
  'read-only-title': 'You can read, and not change anything',
  'read-only-words':
    'A newer version of Continuum wrote the data in this browser. Reload to get the newer version; until then nothing is changed.',
  'copy-title': 'This is a copy to read: nothing can be changed in it',
  'copy-words':
    'It holds what could be read on this device, evidence included. Reload to try once more to open your data itself.',
  'superseded-title': 'A newer version of Continuum is open in another tab',
  'superseded-page-title': 'Reload to open this page',
  'superseded-page-words':
    'This tab runs an older version of Continuum and can’t read the data any more. What was saved is safe.',
  'superseded-words': 'Reload this tab to go on. What was saved is safe.',

  find: 'Find',
  'find-title': 'Go to',
  'find-field': 'Type part of a name or code',
  'part-missing':
    'This part of Continuum couldn’t be fetched. Please check the network and try again.',

  'palette-open': 'Find a school, year or indicator',

  shortcuts: 'Keyboard shortcuts',
  'shortcuts-open': 'Keyboard shortcuts',
  'shortcuts-everywhere': 'Everywhere',
  'shortcuts-rating': 'On an indicator',
  'shortcuts-choice': 'While a level is being chosen',
  'shortcut-palette': 'Go to a school, year or indicator',
  'shortcut-undo': 'Undo',
  'shortcut-redo': 'Redo',
  'shortcut-help': 'Show these shortcuts',
  'shortcut-next': 'Next indicator',
  'shortcut-previous': 'Previous indicator',
  'shortcut-still-so': 'Still so, as in the year before',
  'shortcut-digit': 'Choose the level of that number',
  'shortcut-zero': 'Not yet at the lowest level',
  'shortcut-arrows': 'The level above or below',
  'single-keys': 'Use shortcuts of a single key (J, K, S and ?)',
  'single-keys-hint': 'Turn this off if you speak to your device or press keys by accident.',
  'key-or': 'or',
  'key-arrows': 'Arrow keys',
  'keys-digits': '1–9',
  'keys-palette': 'Ctrl K',
  'keys-palette-apple': '⌘ K',
  'keys-undo': 'Ctrl Z',
  'keys-undo-apple': '⌘ Z',
  'keys-redo': 'Ctrl Shift Z',
  'keys-redo-apple': '⌘ Shift Z',
  'key-with-control': 'Ctrl {key}',
  'key-with-command': '⌘{key}',
});
