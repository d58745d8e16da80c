import { useState } from 'react';

import '#i18n/en/snapshots.ts';
import '#i18n/en/report.ts';
import '#i18n/en/level.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { binderAddress } from '#platform/binder-addresses.ts';
import { boardAddress, compareAddress } from '#platform/compare-addresses.ts';
import { printSnapshotAddress } from '#platform/addresses.ts';
import { canShare, dropsDownloads } from '#platform/save-file.ts';
import { pageModelOf } from '#report/at-a-glance-model.ts';
import { PdfNotices } from '#saving/PdfNotices.tsx';
import { usePdfWork } from '#saving/pdf-work.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { AmendedNotice, RecordNotices, RecordProof } from './AboutRecord.tsx';
import { AfterRecord } from './AfterRecord.tsx';
import { AtAGlancePages } from './AtAGlancePages.tsx';
import { makePdf, prepareForPdf } from './make-pdf.ts';
import { MendNotice, YearButton } from './MendNotice.tsx';
import { MinutesChoice } from './MinutesSheet.tsx';
import { useSnapshotInView } from './snapshot-in-view.ts';
import styles from './SnapshotPage.module.css';
import { SnapshotProblem } from './SnapshotProblem.tsx';

type SnapshotPageProps = {
  readonly school: string;
  readonly snapshot: string;
};

/** One recorded At-A-Glance: what it says, that it is whole, and ways to take it along. */
export function SnapshotPage({ school, snapshot: id }: SnapshotPageProps) {
  const view = useSnapshotInView(school, id);
  return view.is === 'whole' ? (
    <WholeSnapshot key={id} snapshot={view.snapshot} chain={view.chain} />
  ) : (
    <SnapshotProblem view={view} school={school} />
  );
}

type WholeSnapshotProps = {
  readonly snapshot: Snapshot;
  readonly chain: SnapshotChain;
};

function WholeSnapshot({ snapshot, chain }: WholeSnapshotProps) {
  const model = pageModelOf(snapshot);
  const [withMinutes, setWithMinutes] = useState(false);
  const { work, start, handOver } = usePdfWork(() => makePdf(snapshot, { withMinutes }));
  const isMaking = work.is === 'making';
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('snapshots.page-tab', { year: model.schoolYear, school: model.school.name })}
        lead={<bdi>{model.school.name}</bdi>}
        actions={
          <>
            <Button
              variant="primary"
              icon="download"
              busy={isMaking}
              onPointerEnter={prepareForPdf}
              onFocus={prepareForPdf}
              onClick={() => void start('save')}
            >
              {dropsDownloads() ? t('snapshots.save-pdf') : t('snapshots.download-pdf')}
            </Button>
            {!dropsDownloads() && hasShareMenu() && (
              <Button icon="file" busy={isMaking} onClick={() => void start('share')}>
                {t('snapshots.share-pdf')}
              </Button>
            )}
            <LinkButton icon="print" href={printSnapshotAddress(snapshot.school, snapshot.id)}>
              {t('snapshots.to-print')}
            </LinkButton>
            <LinkButton icon="history" href={compareAddress(snapshot.school, { to: snapshot.id })}>
              {t('snapshots.to-compare')}
            </LinkButton>
            <LinkButton icon="file" href={boardAddress(snapshot.school, { to: snapshot.id })}>
              {t('snapshots.to-board')}
            </LinkButton>
            <LinkButton icon="file" href={binderAddress(snapshot.school, snapshot.id)}>
              {t('snapshots.to-binder')}
            </LinkButton>
            <YearButton snapshot={snapshot} />
          </>
        }
      >
        {model.heading}
      </PageHeading>
      <div className={styles.notices}>
        <AmendedNotice snapshot={snapshot} chain={chain} />
        <PdfNotices
          work={work}
          instead={t('snapshots.pdf-instead')}
          onHandOver={(pdf, use) => void handOver(pdf, use)}
        />
        <RecordNotices snapshot={snapshot} chain={chain} />
        <MendNotice snapshot={snapshot} chain={chain} />
      </div>
      <MinutesChoice model={model} checked={withMinutes} onChange={setWithMinutes} />
      <AtAGlancePages snapshot={snapshot} model={model} withMinutes={withMinutes} />
      <div data-screen-only>
        <AfterRecord snapshot={snapshot} chain={chain} model={model} />
      </div>
      <RecordProof snapshot={snapshot} chain={chain} model={model} />
    </div>
  );
}

function hasShareMenu(): boolean {
  return canShare(new File([''], 'a.pdf', { type: 'application/pdf' }));
}
