import { room } from '#i18n/messages.ts';

/** Strings of working without a network and of newer versions. */
export const update = room('update', {
  'offline-ready': 'Continuum is stored on this device. It now works without a network.',
  waiting:
    'A newer version of Continuum is ready. It starts when you choose; your work stays as it is.',
  now: 'Save and update',
  later: 'Later',
  'not-saved': 'Not updated: something you entered isn’t stored yet. Nothing was lost.',
});
