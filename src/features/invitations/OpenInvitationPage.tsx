import { useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';

import '#i18n/en/invitations.ts';
import { isSchoolFile } from '#exchange/file-kind.ts';
import { readInvitationFile, writeInvitationLink } from '#exchange/invitation.ts';
import { invitationAddress, invitationIn } from '#platform/addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { handFile } from '#platform/handed-file.ts';
import { readTextFile } from '#platform/read-text-file.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { FileInput } from '#ui/FileInput.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';
import { TextField } from '#ui/TextField.tsx';

import styles from './Invitations.module.css';

/** Where a member opens an invitation that came as a file, or whose link another browser would open. */
export function OpenInvitationPage() {
  const [, goTo] = useLocation();
  const [fault, setFault] = useState<string>();

  async function open(file: File | undefined) {
    if (file === undefined) return;
    // A whole school or year, and no invitation.
    if (await isSchoolFile(file)) {
      handFile(file);
      goTo(openFileAddress());
      return;
    }
    const read = await invitationInFile(file);
    if ('invitation' in read) goTo(invitationAddress(read.invitation));
    else setFault(read.why);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  }

  return (
    <div className={parts.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <PageHeading title={t('invitations.open-title')} lead={t('invitations.open-lead')} />
      <Card as="section" labelledBy="open-file">
        <div className={parts.section}>
          <h2 id="open-file">{t('invitations.open-by-file')}</h2>
          <label htmlFor="invitation-file">{t('invitations.open-file')}</label>
          {/* No `accept`: phones grey out files whose ending they don’t know. */}
          <FileInput id="invitation-file" onFiles={([file]) => void open(file)} />
          <div role="status">{fault !== undefined && <Notice tone="danger">{fault}</Notice>}</div>
        </div>
      </Card>
      <OpenLink onOpen={(invitation) => goTo(invitationAddress(invitation))} />
    </div>
  );
}

function OpenLink({ onOpen }: { readonly onOpen: (invitation: string) => void }) {
  const [link, setLink] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <Card as="section" labelledBy="open-link">
      <form
        className={parts.section}
        onSubmit={(event) => {
          event.preventDefault();
          const invitation = invitationIn(link);
          if (invitation === undefined) setWrong(true);
          else onOpen(invitation);
        }}
      >
        <h2 id="open-link">{t('invitations.open-by-link')}</h2>
        <div className={styles.field}>
          <TextField
            label={t('invitations.open-link')}
            hint={t('invitations.open-link-hint')}
            error={isWrong ? t('invitations.open-no-link') : undefined}
            inputMode="url"
            autoCorrect="off"
            spellCheck={false}
            value={link}
            onChange={(typed) => {
              setLink(typed);
              setWrong(false);
            }}
          />
        </div>
        <Button type="submit">{t('invitations.open')}</Button>
      </form>
    </Card>
  );
}

type ReadFile = { readonly invitation: string } | { readonly why: string };

async function invitationInFile(file: File): Promise<ReadFile> {
  const read = await readTextFile(file);
  if (read.is !== 'text') return { why: t(`invitations.file-${read.is}`) };
  const invitation = readInvitationFile(read.text);
  return invitation.ok
    ? { invitation: writeInvitationLink(invitation.value) }
    : { why: t(`invitations.file-${invitation.error.tag}`) };
}
