import { useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import '#i18n/en/history.ts';
import { isolated } from '#i18n/isolated.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { forgetDraftsOf } from '#platform/drafts.ts';
import { forgetPinOf } from '#platform/kept-pins.ts';
import { forgetAndSay } from '#saving/forget-and-say.ts';
import { useLive } from '#storage/use-live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { LoadingText } from '#ui/LoadingText.tsx';

import { memberToForget, memberTraces, type TakingOut } from './member-traces.ts';

type TakeOutMemberProps = {
  readonly school: string;
  readonly member: Pick<Member, 'id' | 'name'>;
  /** They are off the list already. */
  readonly hasLeft?: boolean;
};

/** Takes a member who leaves out of everything, for good; asked once, with numbers. */
export function TakeOutMember({ school, member, hasLeft = false }: TakeOutMemberProps) {
  const storage = useStorage();
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [choice, setChoice] = useState<TakingOut>({ fromRecords: false, withMinutes: false });
  const { id, name } = member;

  async function takeOut() {
    setIsBusy(true);
    const gone = await forgetAndSay(
      storage,
      (database) => memberToForget(database, school, id, choice),
      t('school.taken-out', { name: isolated(name) }),
    );
    setIsBusy(false);
    setIsAsked(false);
    if (gone === undefined) return;
    forgetDraftsOf(id);
    forgetPinOf(`${school}/${id}`);
    // The dialog gives the focus back to a row that goes: the add line is the nearest place that stays.
    const stays = document.querySelector('form input[name="name"]')?.id ?? '';
    requestAnimationFrame(() => focusInstead(stays));
  }

  return (
    <>
      <Button
        variant="quiet"
        icon="trash"
        aria-label={hasLeft ? t('school.take-out-name', { name }) : undefined}
        onClick={() => setIsAsked(true)}
      >
        {t('school.take-out')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t('school.take-out-title', { name: isolated(name) })}
        confirmLabel={t('school.take-out-yes')}
        danger
        busy={isBusy}
        onConfirm={() => void takeOut()}
        onCancel={() => setIsAsked(false)}
      >
        {isAsked && <WhatGoes school={school} member={id} choice={choice} onChange={setChoice} />}
        {!hasLeft && <p>{t('school.take-out-instead')}</p>}
      </ConfirmDialog>
    </>
  );
}

type WhatGoesProps = {
  readonly school: string;
  readonly member: string;
  readonly choice: TakingOut;
  readonly onChange: (choice: TakingOut) => void;
};

function WhatGoes({ school, member, choice, onChange }: WhatGoesProps) {
  const traces = useLive(useStorage(), (database) => memberTraces(database, school, member), [
    school,
    member,
  ]);
  if (traces === undefined) return <LoadingText />;
  const { ratings, notes, dissent, inRecords, minutes, mentions, fixed } = traces;
  return (
    <>
      <p>
        {t('school.take-out-goes', {
          what: listInWords([
            t('school.take-out-roster'),
            ...(ratings > 0 ? [t('school.take-out-ratings', { count: ratings })] : []),
            ...(notes > 0 ? [t('school.take-out-notes', { count: notes })] : []),
            ...(dissent > 0 ? [t('school.take-out-dissent', { count: dissent })] : []),
          ]),
        })}
      </p>
      {inRecords > 0 && (
        <ChoiceField
          type="checkbox"
          label={t('school.take-out-records', { count: inRecords })}
          hint={t('school.take-out-records-hint')}
          checked={choice.fromRecords}
          onChange={(fromRecords) => onChange({ ...choice, fromRecords })}
        />
      )}
      {minutes > 0 && (
        <ChoiceField
          type="checkbox"
          label={t('school.take-out-minutes', { count: minutes })}
          hint={t('school.take-out-minutes-hint')}
          checked={choice.withMinutes}
          onChange={(withMinutes) => onChange({ ...choice, withMinutes })}
        />
      )}
      {mentions > 0 && <p>{t('school.take-out-mentions', { count: mentions })}</p>}
      {fixed > 0 && <p>{t('school.take-out-fixed', { count: fixed })}</p>}
      <p>{t('school.take-out-out-of-reach')}</p>
    </>
  );
}
