import { room } from '#i18n/messages.ts';

/** Strings of the settings. */
export const settings = room('settings', {
  title: 'Settings',
  lead: 'These choices are kept in this browser, for this device.',
  theme: 'Appearance',
  'theme-system': 'As the device is set',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  keyboard: 'Keyboard',
  'where-data-lives': 'Where your data is',
  'where-data-lives-words':
    'Everything that you enter is stored in this browser, on this device. Continuum has no account and no server, and sends nothing anywhere. Clearing the data of this site in the browser removes it.',
});
