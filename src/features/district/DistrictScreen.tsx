import { useMemo, useState } from 'react';

import '#i18n/en/levels-table.ts';
import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { dropsDownloads } from '#platform/save-file.ts';
import { districtReportOf } from '#report/district-model.ts';
import { levelsTable } from '#report/levels-table.ts';
import { PdfNotices } from '#saving/PdfNotices.tsx';
import { usePdfWork } from '#saving/pdf-work.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { DistrictChoices } from './DistrictChoices.tsx';
import { DistrictSheets } from './DistrictSheets.tsx';
import type { DistrictInView } from './district-source.ts';
import { levelsOfSchools } from './levels-of-schools.ts';
import { makeDistrict, prepareForDistrict } from './make-district.ts';

type DistrictScreenProps = {
  readonly view: SchoolsInView;
  readonly shown: DistrictInView;
};

export function DistrictScreen({ view, shown }: DistrictScreenProps) {
  const report = useMemo(() => districtReportOf(shown.source), [shown]);
  const [done, setDone] = useState(0);
  const { work, start, handOver } = usePdfWork(() => makeDistrict(report, setDone));
  const all = report.schools.length;
  const isMaking = work.is === 'making';
  const levels = () => levelsOfSchools(shown.schools, view.maps);
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('district.tab')}
        lead={<bdi>{report.group}</bdi>}
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
      <div className={parts.page} data-screen-only>
        {isMaking && work.isSlow ? (
          <output>{t('district.making', { done, all })}</output>
        ) : (
          <PdfNotices
            work={work}
            instead={t('district.instead')}
            onHandOver={(pdf, use) => void handOver(pdf, use)}
          />
        )}
        <p className={parts.words}>{t('district.page-words')}</p>
        <DistrictChoices view={view} shown={shown} />
      </div>
      <DistrictSheets report={report} />
      <div data-screen-only>
        <Card as="section" labelledBy="district-rows">
          <div className={parts.section}>
            <h2 id="district-rows">{t('district.rows-heading')}</h2>
            <p className={parts.words}>{t('district.rows-words')}</p>
            <TakeAway
              title={t('district.take-levels', { group: report.group })}
              table={() => levelsTable(levels())}
              workbook={async () => {
                const { levelsSheets } = await import('#report/levels-sheets.ts');
                const { writeWorkbook } = await import('#exchange/workbook.ts');
                return writeWorkbook(levelsSheets(levels()));
              }}
            />
          </div>
        </Card>
      </div>
    </div>
  );
}
