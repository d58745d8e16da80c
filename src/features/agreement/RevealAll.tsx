import { memo, useState } from 'react';

import { reveal } from '#domain/assessment/reveal.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import type { ReadyMeeting } from './meeting-in-view.ts';
import { MissingWords } from './Reveal.tsx';
import { isDropped } from './said-alone.ts';

/** Opens everything that is sealed at once, so that the agenda can begin with what is farthest apart. */
export const RevealAll = memo(function RevealAll({ view }: { readonly view: ReadyMeeting }) {
  const storage = useStorage();
  const [asks, setAsks] = useState(false);
  const { cycle, meeting, school, yearName } = view;
  const sealed = meeting.indicators.filter((entry) => entry.view.is === 'sealed');
  if (sealed.length < 2) return null;
  const missing = new Set(
    sealed
      .filter((entry) => !isDropped(entry, meeting.state.dropped))
      .flatMap((entry) => entry.view.missing),
  );
  const missingInOrder = view.members.map(({ id }) => id).filter((id) => missing.has(id));

  async function revealAll() {
    setAsks(false);
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'ratings-revealed', subject: yearName },
        changes: sealed.map(({ place }) => reveal(cycle, place.indicator.code)),
      },
      t('agreement.revealed-all', { count: sealed.length }),
    );
    if (stored) focusInstead('agenda');
  }

  return (
    <>
      <Button size="small" onClick={() => setAsks(true)}>
        {t('agreement.reveal-all', { count: sealed.length })}
      </Button>
      <ConfirmDialog
        open={asks}
        title={t('agreement.reveal-all-title', { count: sealed.length })}
        confirmLabel={t('agreement.reveal-all-confirm')}
        onConfirm={() => void revealAll()}
        onCancel={() => setAsks(false)}
      >
        <p>{t('agreement.reveal-all-words')}</p>
        <MissingWords view={view} missing={missingInOrder} />
      </ConfirmDialog>
    </>
  );
});
