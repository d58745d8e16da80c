import { memo, useState } from 'react';

import { writeMinutes } from '#domain/assessment/meeting.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { newId } from '#platform/random-ids.ts';
import { safeFileName, saveFile } from '#platform/save-file.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useStorage } from '#storage/StorageProvider.tsx';
import { copyText } from '#platform/copy-text.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { showToast } from '#ui/toasts.ts';

import type { ReadyMeeting } from './meeting-in-view.ts';
import { minutesText } from './minutes-text.ts';
import styles from './MinutesCard.module.css';
import { useTypedTexts } from './typed-texts.ts';

const LONGEST = 50_000;

/** The minutes: written from the records, with who was there and remarks; copied, downloaded or kept. */
export const MinutesCard = memo(function MinutesCard({ view }: { readonly view: ReadyMeeting }) {
  const { meeting } = view;
  return (
    <Card as="section" labelledBy="minutes">
      <div className={styles.section}>
        <h2 id="minutes">{t('agreement.minutes')}</h2>
        {meeting.state.minutes.map(({ id, heldOn, text }) => (
          <details key={id}>
            <summary>{t('agreement.minutes-of', { date: longDate(heldOn) })}</summary>
            <div className={styles.kept}>
              <p className={styles.text}>{text}</p>
              <MinutesButtons view={view} heldOn={heldOn} text={text} />
            </div>
          </details>
        ))}
        <ToChange>
          <Disclosure summary={t('agreement.minutes-write')}>
            {() => <MinutesForm view={view} />}
          </Disclosure>
        </ToChange>
      </div>
    </Card>
  );
});

function MinutesForm({ view }: { readonly view: ReadyMeeting }) {
  const storage = useStorage();
  const { cycle, members, meeting, school, yearName } = view;
  const typed = useTypedTexts(`agreement/${cycle.id}/minutes`);
  const [today] = useState(() => localDate(systemClock()));
  const [ids] = useState(() => new Map<string, string>());
  const heldOn = typed.texts['heldOn'] ?? today;
  const remarks = typed.texts['remarks'] ?? '';
  const keptBefore = meeting.state.minutes.find((one) => one.heldOn === heldOn);
  const everyone = members.map(({ id }) => id);
  const absent = new Set(
    typed.texts['absent']?.split(' ') ??
      (keptBefore && everyone.filter((id) => !keptBefore.present.includes(id))),
  );
  const present = everyone.filter((id) => !absent.has(id));
  const hasDate = /^\d{4}-\d{2}-\d{2}$/.test(heldOn);
  const text = minutesText(view, { heldOn, present, remarks }, localDate);

  async function keep() {
    if (!hasDate || text.length > LONGEST) return;
    // The same day’s minutes are written anew, not twice, not even before they show.
    const id = keptBefore?.id.slice(`minutes/${cycle.id}/`.length) ?? ids.get(heldOn) ?? newId();
    ids.set(heldOn, id);
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'minutes-written', subject: yearName },
        changes: [writeMinutes(cycle, id, { heldOn, present, text })],
      },
      t('agreement.minutes-kept'),
    );
    if (stored) typed.drop();
  }

  function setPresent(member: string, isPresent: boolean) {
    const without = [...absent].filter((id) => id !== member && id !== '');
    typed.type('absent', (isPresent ? without : [...without, member]).join(' '));
  }

  return (
    <div className={styles.form}>
      <TextField
        type="date"
        label={t('agreement.minutes-date')}
        error={hasDate ? undefined : t('agreement.minutes-date-missing')}
        value={heldOn}
        onChange={(date) => typed.type('heldOn', date)}
      />
      {members.length > 0 && (
        <Fieldset legend={t('agreement.minutes-who')}>
          <div className={styles.people}>
            {members.map(({ id, name }) => (
              <ChoiceField
                key={id}
                type="checkbox"
                label={name}
                checked={!absent.has(id)}
                onChange={(isPresent) => setPresent(id, isPresent)}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <TextArea
        label={t('agreement.minutes-remarks')}
        optional
        error={text.length > LONGEST ? t('agreement.too-long', { most: LONGEST }) : undefined}
        value={remarks}
        onChange={(words) => typed.type('remarks', words)}
      />
      <div className={styles.buttons}>
        <Button onClick={() => void keep()}>
          {keptBefore === undefined
            ? t('agreement.minutes-keep')
            : t('agreement.minutes-keep-anew')}
        </Button>
        <MinutesButtons view={view} heldOn={heldOn} text={text} />
      </div>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

type MinutesButtonsProps = {
  readonly view: ReadyMeeting;
  readonly heldOn: string;
  readonly text: string;
};

function MinutesButtons({ view, heldOn, text }: MinutesButtonsProps) {
  async function copy() {
    if (await copyText({ plain: text })) showToast({ text: t('agreement.minutes-copied') });
    else showToast({ text: t('agreement.minutes-not-copied'), tone: 'danger' });
  }

  async function download() {
    const words = t('agreement.minutes-file', { school: view.school.name, date: heldOn });
    const file = new File([text], safeFileName(words, 'txt'), { type: 'text/plain' });
    const outcome = await saveFile(file);
    if (outcome === 'failed' || outcome === 'needs-tap') {
      showToast({ text: t('agreement.minutes-not-saved'), tone: 'danger' });
    }
  }

  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void copy()}>
        {t('agreement.minutes-copy')}
      </Button>
      <Button size="small" icon="download" onClick={() => void download()}>
        {t('agreement.minutes-download')}
      </Button>
    </div>
  );
}
