import { t } from '#i18n/translate.ts';
import { sinkFaultOf } from '#platform/file-sink.ts';

/** Why a backup or a copy was not written and what to do next, in words that follow a colon. */
export function whyNoBackup(error: unknown): string {
  return t(sinkFaultOf(error) === 'no-room' ? 'data-safety.no-room' : 'data-safety.not-written');
}
