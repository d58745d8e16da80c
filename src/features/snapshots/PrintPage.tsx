import { useState } from 'react';

import '#i18n/en/snapshots.ts';
import '#i18n/en/report.ts';
import '#i18n/en/level.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import { pageModelOf } from '#report/at-a-glance-model.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { AmendedNotice } from './AboutRecord.tsx';
import { AtAGlancePages } from './AtAGlancePages.tsx';
import { MinutesChoice } from './MinutesSheet.tsx';
import { useSnapshotInView } from './snapshot-in-view.ts';
import styles from './SnapshotPage.module.css';
import { SnapshotProblem } from './SnapshotProblem.tsx';

type PrintPageProps = {
  readonly school: string;
  readonly snapshot: string;
};

/** A recorded At-A-Glance as the browser prints it: semantic HTML, nothing else on the paper. */
export function PrintPage({ school, snapshot: id }: PrintPageProps) {
  const view = useSnapshotInView(school, id);
  if (view.is !== 'whole') return <SnapshotProblem view={view} school={school} />;
  return <SnapshotToPrint key={id} snapshot={view.snapshot} chain={view.chain} />;
}

type SnapshotToPrintProps = {
  readonly snapshot: Snapshot;
  readonly chain: SnapshotChain;
};

function SnapshotToPrint({ snapshot, chain }: SnapshotToPrintProps) {
  const [withMinutes, setWithMinutes] = useState(false);
  const model = pageModelOf(snapshot);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('snapshots.page-tab', { year: model.schoolYear, school: model.school.name })}
        lead={<bdi>{model.school.name}</bdi>}
        actions={
          <>
            <Button variant="primary" icon="print" onClick={() => window.print()}>
              {t('snapshots.print')}
            </Button>
            <LinkButton href={snapshotAddress(snapshot.school, snapshot.id)}>
              {t('snapshots.back-to-record')}
            </LinkButton>
          </>
        }
      >
        {model.heading}
      </PageHeading>
      <AmendedNotice snapshot={snapshot} chain={chain} />
      <MinutesChoice model={model} checked={withMinutes} onChange={setWithMinutes} />
      <AtAGlancePages snapshot={snapshot} model={model} withSignOff withMinutes={withMinutes} />
    </div>
  );
}
