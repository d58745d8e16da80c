import { useMemo } from 'react';

import '#i18n/en/levels-table.ts';
import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { dropsDownloads } from '#platform/save-file.ts';
import { districtReportOf } from '#report/district-model.ts';
import { PdfNotices } from '#saving/PdfNotices.tsx';
import { usePdfWork } from '#saving/pdf-work.ts';
import { Button } from '#ui/Button.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { DistrictChoices } from './DistrictChoices.tsx';
import { DistrictSheets } from './DistrictSheets.tsx';
import type { DistrictInView } from './district-source.ts';
import { LevelsToTake } from './LevelsToTake.tsx';
import { makeDistrict, makeLevels, prepareForDistrict } from './make-district.ts';
import { useMaking } from './making.ts';
import { MakingNotice } from './MakingNotice.tsx';

type DistrictScreenProps = {
  readonly view: SchoolsInView;
  readonly shown: DistrictInView;
};

export function DistrictScreen({ view, shown }: DistrictScreenProps) {
  const report = useMemo(() => districtReportOf(shown.source), [shown]);
  const { making, run, cancel } = useMaking();
  const isMaking = making !== undefined;
  const { work, start, handOver } = usePdfWork(() =>
    run('pdf', (tools) => makeDistrict(report, tools)),
  );
  const { group } = report;
  const progress = isMaking && (
    <MakingNotice making={making} all={shown.schools.length} onCancel={cancel} />
  );
  return (
    <div className={parts.page}>
      <div data-screen-only>
        <PageHeading
          title={t('district.tab')}
          lead={<bdi>{group}</bdi>}
          actions={
            <>
              <Button
                variant="primary"
                icon="download"
                busy={isMaking}
                onPointerEnter={prepareForDistrict}
                onFocus={prepareForDistrict}
                onClick={() => void start('save')}
              >
                {dropsDownloads() ? t('district.save-pdf') : t('district.download-pdf')}
              </Button>
              <Button icon="print" onClick={() => window.print()}>
                {t('district.print')}
              </Button>
            </>
          }
        >
          {t('district.page-title')}
        </PageHeading>
      </div>
      <div className={parts.page} data-screen-only>
        {making?.kind === 'pdf' && progress}
        {!isMaking && (
          <PdfNotices
            work={work}
            instead={t('district.instead')}
            onHandOver={(pdf, use) => void handOver(pdf, use)}
          />
        )}
        <p className={parts.words}>{t('district.page-words')}</p>
        <DistrictChoices view={view} shown={shown} />
        <LevelsToTake
          group={group}
          isMaking={isMaking}
          make={(kind) =>
            run(kind, (tools) =>
              makeLevels(kind, { schools: shown.schools, maps: view.maps }, { ...tools, group }),
            )
          }
        />
        {isMaking && making.kind !== 'pdf' && progress}
      </div>
      <DistrictSheets report={report} />
    </div>
  );
}
