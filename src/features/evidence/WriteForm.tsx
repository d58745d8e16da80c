import { useState, type FormEvent } from 'react';

import { t } from '#i18n/translate.ts';
import { tooLongWords } from '#saving/text-limit.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import styles from './AddEvidence.module.css';
import type { Capturing } from './capturing.ts';
import { linkFaultInWords } from './refusal-words.ts';
import { focusOnText, TEXT_FIELD, type Written } from './written.ts';
import { readWrittenText } from './written-text.ts';

type WriteFormProps = {
  readonly capturing: Capturing;
  readonly written: Written;
};

/** A note, or the address of something elsewhere; which of them it is, the text says itself. */
export function WriteForm({ capturing, written }: WriteFormProps) {
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const read = readWrittenText(written.text);
  const tooLong = tooLongWords(written.text);
  const isLink = read.is === 'piece' && read.what.is === 'link';

  async function add(event: FormEvent) {
    event.preventDefault();
    if (isSaving) return;
    const fault = faultOf(read) ?? tooLong;
    setError(fault);
    if (fault !== undefined || read.is !== 'piece') {
      focusOnText();
      return;
    }
    setSaving(true);
    try {
      if (await capturing.addWritten(read.what, read.title)) written.write('');
    } finally {
      setSaving(false);
    }
    focusOnText();
  }

  return (
    <Card as="section" labelledBy="evidence-text">
      <form className={styles.form} noValidate onSubmit={(event) => void add(event)}>
        <h2 id="evidence-text">{t('evidence.write-title')}</h2>
        <div className={styles.field}>
          <TextArea
            id={TEXT_FIELD}
            label={t('evidence.write')}
            hint={t('evidence.write-hint')}
            error={error ?? tooLong}
            dir="auto"
            value={written.text}
            onChange={(text) => {
              setError(undefined);
              written.write(text);
            }}
          />
        </div>
        <div className={styles.buttons}>
          <Button type="submit" busy={isSaving} icon="plus">
            {isLink ? t('evidence.add-link') : t('evidence.add-note')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function faultOf(read: ReturnType<typeof readWrittenText>): string | undefined {
  switch (read.is) {
    case 'nothing':
      return t('evidence.write-something');
    case 'refused':
      return linkFaultInWords(read.fault);
    case 'piece':
      return undefined;
  }
}
