import { useState } from 'react';

import { dropDissent, keepDissent } from '#domain/assessment/meeting.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import { nameOf, type ReadyMeeting } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';
import { useTypedTexts } from './typed-texts.ts';

const LONGEST = 5000;

type DissentProps = {
  readonly view: ReadyMeeting;
  readonly code: string;
};

/** Views that members want kept beside the agreement: each with that member’s consent, with or without a name. */
export function Dissent({ view, code }: DissentProps) {
  const storage = useStorage();
  const { cycle, members, meeting, school } = view;
  const kept = meeting.state.dissent.get(code) ?? [];

  async function drop(member: string) {
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'dissent-dropped', subject: code },
        changes: [dropDissent(cycle, code, member)],
      },
      t('agreement.dissent-dropped'),
    );
    if (stored) focusInstead('dissent');
  }

  return (
    <section className={styles.notes} aria-labelledby="dissent">
      <h3 id="dissent" tabIndex={-1} className={styles.heading}>
        {t('agreement.dissent')}
      </h3>
      {kept.length > 0 && (
        <ul className={styles.noteList}>
          {kept.map(({ member, text, named }) => (
            <li key={member} className={styles.note}>
              <p>{text}</p>
              <div className={styles.noteFoot}>
                <span className={styles.muted}>
                  {(named && nameOf(members, member)) || t('agreement.dissent-unnamed')}
                </span>
                <Button size="small" variant="quiet" onClick={() => void drop(member)}>
                  {t('agreement.dissent-drop')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && (
        <Disclosure summary={t('agreement.dissent-add')}>
          {() => <DissentForm key={code} view={view} code={code} />}
        </Disclosure>
      )}
    </section>
  );
}

function DissentForm({ view, code }: DissentProps) {
  const storage = useStorage();
  const { cycle, members, school } = view;
  const typed = useTypedTexts(`agreement/${cycle.id}/${code}/dissent`);
  const [consents, setConsents] = useState(false);
  const [named, setNamed] = useState(false);
  const [isTried, setTried] = useState(false);
  const member = typed.texts['member'] ?? '';
  const text = typed.texts['text'] ?? '';

  async function keep() {
    setTried(true);
    if (member === '' || text.trim() === '' || text.length > LONGEST || !consents) return;
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'dissent-kept', subject: code },
        changes: [keepDissent(cycle, { member, indicator: code, text, named })],
      },
      t('agreement.dissent-kept'),
    );
    if (!stored) return;
    typed.forget();
    setConsents(false);
    setNamed(false);
    setTried(false);
  }

  return (
    <div className={styles.form}>
      <SelectField
        label={t('agreement.dissent-member')}
        error={isTried && member === '' ? t('agreement.dissent-member-missing') : undefined}
        value={member}
        options={[
          { value: '', label: t('agreement.dissent-member-choose') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => {
          typed.type('member', chosen);
          // Another member has not agreed to anything yet.
          setConsents(false);
        }}
      />
      <TextArea
        label={t('agreement.dissent-text')}
        error={textFault(text, isTried)}
        value={text}
        onChange={(written) => typed.type('text', written)}
      />
      <ChoiceField
        type="checkbox"
        label={t('agreement.dissent-consent')}
        checked={consents}
        onChange={setConsents}
      />
      <ChoiceField
        type="checkbox"
        label={t('agreement.dissent-named')}
        hint={t('agreement.dissent-named-hint')}
        checked={named}
        onChange={setNamed}
      />
      {isTried && !consents && (
        <p className={styles.fault} role="alert">
          {t('agreement.dissent-consent-missing')}
        </p>
      )}
      <div>
        <Button onClick={() => void keep()}>{t('agreement.dissent-keep')}</Button>
      </div>
    </div>
  );
}

function textFault(text: string, isTried: boolean): string | undefined {
  if (text.length > LONGEST) return t('agreement.too-long', { most: LONGEST });
  return isTried && text.trim() === '' ? t('agreement.dissent-text-missing') : undefined;
}
