import { t } from '#i18n/translate.ts';
import { notSavedInWords } from '#saving/failure-words.ts';

import type { RestoreFailure } from './restore-file.ts';

/** Why a file was not brought in, and what to do next. */
export function faultInWords(why: RestoreFailure): string {
  switch (why.tag) {
    case 'file':
      return t(`opening.fault-${why.fault.tag}`);
    case 'store':
      return t(why.error.tag === 'full' ? 'opening.fault-no-room' : 'opening.fault-unavailable');
    case 'commit':
      return notSavedInWords(why.error);
    case 'no-safety-backup':
    case 'not-empty':
      return t(`opening.fault-${why.tag}`);
  }
}
