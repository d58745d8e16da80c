import { useState } from 'react';

import { readDraft, writeDraft } from '#platform/drafts.ts';

import type { RecordDraft } from './record-draft.ts';

/** What was filled in before a record is made; it survives a reload, but for the tick that confirms. */
export interface KeptDraft {
  readonly draft: RecordDraft;
  readonly change: (part: Partial<RecordDraft>) => void;
  readonly forget: () => void;
}

export function useKeptDraft(cycle: string): KeptDraft {
  const key = `record/${cycle}`;
  const [draft, setDraft] = useState<RecordDraft>(() => {
    const kept = readDraft(key);
    return {
      status: kept['status'] === 'interim' ? 'interim' : 'yearly',
      who: kept['who'] ?? '',
      name: kept['name'] ?? '',
      correctsInterim: kept['correctsInterim'] === 'yes',
      reason: kept['reason'] ?? '',
      recordEmpty: false,
      withDistribution: kept['withDistribution'] === 'yes',
    };
  });

  return {
    draft,
    change(part) {
      const changed = { ...draft, ...part };
      const { status, who, name, reason, correctsInterim, withDistribution } = changed;
      setDraft(changed);
      writeDraft(key, {
        status,
        who,
        name,
        reason,
        correctsInterim: correctsInterim ? 'yes' : 'no',
        withDistribution: withDistribution ? 'yes' : 'no',
      });
    },
    forget() {
      writeDraft(key, {});
    },
  };
}
