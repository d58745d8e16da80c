import { putMember } from '#domain/assessment/changes.ts';
import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';

import { memberBody, textsOfMember, type MemberTexts } from './member-form.ts';
import { MemberForm } from './MemberForm.tsx';
import styles from './TeamPage.module.css';
import { TakeOutMember } from './TakeOutMember.tsx';
import { useDraft } from '#saving/use-draft.ts';

type EditMemberProps = {
  readonly school: string;
  readonly member: Member;
  readonly onDone: () => void;
};

/** A member of the list, opened for editing in its place. */
export function EditMember({ school, member, onDone }: EditMemberProps) {
  const storage = useStorage();
  const draft = useDraft(`member/${school}/${member.id}`, textsOfMember(member));

  async function save(texts: MemberTexts): Promise<string | undefined> {
    const body = memberBody(texts, member);
    if (body === undefined) return t('school.member-group-missing');
    const result = await storage.commit({
      label: { what: 'member-edited', subject: body.name },
      changes: [putMember(school, member.id, body)],
    });
    if (!result.ok) return notSavedInWords(result.error);
    draft.forget();
    onDone();
    return undefined;
  }

  function cancel() {
    draft.forget();
    onDone();
  }

  return (
    <div className={styles.editing}>
      <MemberForm
        label={t('school.member-edit-title', { name: member.name })}
        draft={draft}
        saveLabel={t('school.member-save')}
        saveLook="primary"
        onSave={save}
        onEscape={cancel}
        takesFocus
      >
        <Button variant="quiet" onClick={cancel}>
          {t('ui.cancel')}
        </Button>
      </MemberForm>
      {/* Beside the form: its dialog’s keys are not the form’s. */}
      <TakeOutMember school={school} member={member} />
    </div>
  );
}
