import { useEffect, useRef, useState } from 'react';

import { putMember } from '#domain/assessment/changes.ts';
import { t } from '#i18n/translate.ts';
import { newId } from '#platform/random-ids.ts';
import { notSavedInWords, whyNotSaved } from '#saving/failure-words.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { memberBody, type MemberTexts } from './member-form.ts';
import { MemberForm } from './MemberForm.tsx';
import styles from './TeamPage.module.css';
import type { Draft } from '#saving/use-draft.ts';

type AddMemberProps = {
  readonly school: string;
  readonly draft: Draft<keyof MemberTexts>;
  readonly saveLook: 'primary' | 'secondary';
};

/** The line that adds members one after another: the group stays, the rest starts anew. */
export function AddMember({ school, draft, saveLook }: AddMemberProps) {
  const storage = useStorage();
  const [added, setAdded] = useState('');
  const typed = useRef(draft.values);
  useEffect(() => {
    typed.current = draft.values;
  }, [draft.values]);

  async function add(texts: MemberTexts): Promise<string | undefined> {
    const body = memberBody(texts, undefined);
    if (body === undefined) return t('school.member-group-missing');
    draft.restore({ group: texts.group });
    const result = await storage.commit({
      label: { what: 'member-added', subject: body.name },
      changes: [putMember(school, newId(), body)],
    });
    if (!result.ok) {
      // The next member may be begun already: nothing takes the place of what is being typed.
      if (isBegun(typed.current)) {
        return t('school.member-not-added', { name: body.name, why: whyNotSaved(result.error) });
      }
      draft.restore(texts);
      return notSavedInWords(result.error);
    }
    setAdded(t('school.member-added', { name: body.name }));
    return undefined;
  }

  return (
    <>
      <MemberForm
        label={t('school.member-add-title')}
        draft={draft}
        saveLabel={t('school.member-add')}
        saveLook={saveLook}
        onSave={add}
      />
      <p role="status" className={styles.added}>
        {added}
      </p>
    </>
  );
}

function isBegun({ name, position }: MemberTexts): boolean {
  return name !== '' || position !== '';
}
