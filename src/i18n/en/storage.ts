import { room } from '#i18n/messages.ts';

/** Strings of storage: whether it is saved, and if not, why and what to do. */
export const storage = room('storage', {
  saving: 'Saving…',
  'saved-at': 'Saved on this device {time}',
  'not-saved': 'Not saved: {why}',
  'text-too-long': 'Not saved: a text is too long. It is still on its page; please shorten it.',
  'to-unsaved': 'Go to {code}',

  'newer-database-title': 'Your school is kept by a newer version of Continuum',
  'newer-database-words':
    'A newer version has arranged the data in this browser anew, and this one can’t read it. Nothing is lost, and nothing was changed.',
  'newer-database-what-to-do':
    'Reload to get the newer version. You can read the IC map here all the same.',

  // By the tag of the error that a commit gives.
  'commit-invalid':
    'something in it can’t be stored as it is. Check what you entered; it is still on screen.',
  'commit-full':
    'this device has no room left. Free some room (large downloads, other sites’ data), then try again. It is still on screen.',
  'commit-newer-version':
    'a newer version of Continuum is at work in this browser. Copy what you typed here, then reload the page.',
  'commit-only-a-copy':
    'what is open is a copy to read. Copy what you typed here, then reload to open your data itself.',
  'commit-changed-since': 'it was changed again in the meantime, and the newer work was kept.',
  'commit-overtaken':
    'something changed while you decided. Look at the page once more, then do it again.',
  'commit-immutable': 'a recorded At-A-Glance never changes. Record a newer one that says why.',
  'commit-unavailable':
    'the browser doesn’t answer for its storage. Try again; if that doesn’t help, copy what you typed and reload the page.',
});
