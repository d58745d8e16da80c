import { t } from '#i18n/translate.ts';
import { sinkFaultOf } from '#platform/file-sink.ts';
import { isTooLarge } from '#storage/backups/too-large.ts';
import type { ExportFault } from '#storage/safety/make-file.ts';

/** Why a backup or a copy was not written and what to do next, in words that follow a colon. */
export function whyNoBackup(error: unknown): string {
  if (isTooLarge(error)) return t('data-safety.backup-too-large');
  return whyNoCopy({ tag: sinkFaultOf(error) });
}

/** The same of a copy of everything. */
export function whyNoCopy({ tag }: ExportFault): string {
  switch (tag) {
    case 'no-room':
      return t('data-safety.no-room');
    case 'not-allowed':
      return t('data-safety.folder-refused');
    case 'gone':
      return t('data-safety.folder-gone');
    case 'too-large':
    case 'too-large-here':
      return t('data-safety.copy-too-large');
    case 'canceled':
    case 'failed':
      return t('data-safety.not-written');
  }
}
