import { useState } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/evidence.ts';
import '#i18n/en/level.ts';
import '#i18n/en/rating.ts';
import { t } from '#i18n/translate.ts';
import { addedFrom, evidenceAddress } from '#platform/evidence-addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './AddEvidence.module.css';
import { CaptureProgress } from './CaptureProgress.tsx';
import { useCapturing } from './capturing.ts';
import { DropZone } from './DropZone.tsx';
import { useEvidenceInView, type ReadyEvidence } from './evidence-in-view.ts';
import { ForIndicator, indicatorIn } from './ForIndicator.tsx';
import { JustAdded } from './JustAdded.tsx';
import { NoEvidenceHere } from './NoEvidenceHere.tsx';
import { WriteForm } from './WriteForm.tsx';
import { useWritten } from './written.ts';

/** Where evidence is added: first the piece itself, which is all that is needed; then, if wanted, the rest. */
export function AddEvidencePage({ school }: { readonly school: string }) {
  const view = useEvidenceInView(school);
  if (view.is !== 'ready') return <NoEvidenceHere view={view} />;
  return <AddEvidence key={school} view={view} />;
}

function AddEvidence({ view }: { readonly view: ReadyEvidence }) {
  const { school } = view;
  const canWrite = useStorage().access.mode === 'full';
  const from = addedFrom(useSearch());
  const [isForIt, setIsForIt] = useState(true);
  const preset = indicatorIn(view.maps, from);
  const links =
    preset !== undefined && isForIt
      ? [{ map: preset.map.id, indicator: preset.place.indicator.code }]
      : [];
  const capturing = useCapturing(school.id, links);
  const written = useWritten(school.id);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('evidence.add-tab', { school: school.name })}
        lead={t('evidence.add-lead')}
        actions={
          <LinkButton
            icon={capturing.added.length > 0 ? 'check' : 'arrow-left'}
            href={from.back ?? evidenceAddress(school.id)}
          >
            {capturing.added.length > 0 ? t('evidence.done') : t('evidence.back')}
          </LinkButton>
        }
      >
        {t('evidence.add')}
      </PageHeading>
      {canWrite ? (
        <>
          {preset !== undefined && (
            <ForIndicator preset={preset} isForIt={isForIt} onChange={setIsForIt} />
          )}
          <DropZone capturing={capturing} onText={written.offer} />
          <WriteForm capturing={capturing} written={written} />
          <CaptureProgress capturing={capturing} />
          <JustAdded view={view} ids={capturing.added} />
        </>
      ) : (
        <Notice tone="info">{t('rating.read-only')}</Notice>
      )}
    </div>
  );
}
