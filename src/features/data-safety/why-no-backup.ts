import { t } from '#i18n/translate.ts';
import { sinkFaultOf } from '#platform/file-sink.ts';

/** Why a backup or a copy was not written and what to do next, in words that follow a colon. */
export function whyNoBackup(error: unknown): string {
  switch (sinkFaultOf(error)) {
    case 'no-room':
      return t('data-safety.no-room');
    case 'not-allowed':
      return t('data-safety.folder-refused');
    case 'gone':
      return t('data-safety.folder-gone');
    case 'failed':
      return t('data-safety.not-written');
  }
}
