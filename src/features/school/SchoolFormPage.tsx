import { useState } from 'react';
import { useLocation } from 'wouter';

import '#i18n/en/school.ts';
import { putSchool } from '#domain/assessment/changes.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress, schoolAddress, teamAddress } from '#platform/addresses.ts';
import { newId } from '#platform/random-ids.ts';
import { useSchool } from '#storage/live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { showToast } from '#ui/toasts.ts';

import { EMPTY_SCHOOL, schoolBody, textsOf, type SchoolTexts } from './school-form.ts';
import { NoSuchSchool } from './NoSuchSchool.tsx';
import { SchoolForm } from './SchoolForm.tsx';
import { StartSteps } from './StartSteps.tsx';
import { notSavedInWords } from '#saving/failure-words.ts';
import styles from './SchoolPages.module.css';

/** Starts a school, or edits the one of the address. */
export function SchoolFormPage({ school }: { readonly school?: string }) {
  return school === undefined ? <NewSchool /> : <EditSchool key={school} id={school} />;
}

function NewSchool() {
  const storage = useStorage();
  const [, navigate] = useLocation();
  // One id for all tries: a second press after a failed save writes the same school.
  const [id] = useState(newId);

  async function start(texts: SchoolTexts): Promise<string | undefined> {
    const name = texts.name.trim();
    const result = await storage.commit({
      label: { what: 'school-started', subject: name },
      changes: [putSchool(id, schoolBody(texts, undefined))],
    });
    if (!result.ok) return notSavedInWords(result.error);
    navigate(teamAddress(id));
    return undefined;
  }

  return (
    <div className={styles.page}>
      <PageHeading title={t('school.start-title')} lead={t('school.start-lead')} />
      <StartSteps step="school" />
      <SchoolForm
        draftKey="school/new"
        saved={EMPTY_SCHOOL}
        saveLabel={t('school.start-save')}
        cancelAddress={homeAddress()}
        onSave={start}
      />
    </div>
  );
}

function EditSchool({ id }: { readonly id: string }) {
  const school = useSchool(id);
  if (school === undefined) return <LoadingText />;
  if (school === null) return <NoSuchSchool />;
  return <EditKnownSchool school={school} />;
}

function EditKnownSchool({ school }: { readonly school: School }) {
  const storage = useStorage();
  const [, navigate] = useLocation();

  async function save(texts: SchoolTexts): Promise<string | undefined> {
    const name = texts.name.trim();
    const result = await storage.commit({
      label: { what: 'school-edited', subject: name },
      changes: [putSchool(school.id, schoolBody(texts, school))],
    });
    if (!result.ok) return notSavedInWords(result.error);
    if (result.value.step !== undefined) showToast({ text: t('school.edit-saved', { name }) });
    navigate(schoolAddress(school.id));
    return undefined;
  }

  return (
    <div className={styles.page}>
      <PageHeading title={t('school.edit-title', { name: school.name })}>
        {t('school.edit-heading')}
      </PageHeading>
      <SchoolForm
        draftKey={`school/${school.id}`}
        saved={textsOf(school)}
        saveLabel={t('school.edit-save')}
        cancelAddress={schoolAddress(school.id)}
        onSave={save}
      />
    </div>
  );
}
