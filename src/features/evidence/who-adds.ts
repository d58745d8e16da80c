import { readDraft, writeDraft } from '#platform/drafts.ts';

/** Who adds evidence in this browser, as was said last; it goes with the school. */
export function whoAdds(school: string): string {
  return readDraft(keyOf(school))['member'] ?? '';
}

export function rememberWhoAdds(school: string, member: string): void {
  writeDraft(keyOf(school), member === '' ? {} : { member });
}

function keyOf(school: string): string {
  return `evidence-by/${school}`;
}
