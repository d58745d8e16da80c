import { useState } from 'react';
import { Link } from 'wouter';

import { indicatorsByRole } from '#domain/assessment/asked.ts';
import { t } from '#i18n/translate.ts';
import { whoRatesAddress } from '#platform/addresses.ts';
import { dropsDownloads } from '#platform/save-file.ts';
import { PdfNotices } from '#saving/PdfNotices.tsx';
import { usePdfWork } from '#saving/pdf-work.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import parts from '#ui/PageParts.module.css';

import { makeSheetsPdf } from './make-sheets-pdf.ts';

const ALL = '*';
const NOBODY = '';

/** Blank sheets as a PDF: for everybody, for one member, or without a name. */
export function PrintSheets({ view }: { readonly view: TeamYear }) {
  const { members, map, address } = view;
  const [chosen, setChosen] = useState(members.length > 1 ? ALL : NOBODY);
  const one = members.find(({ id }) => id === chosen);
  const { work, start, handOver } = usePdfWork(() =>
    makeSheetsPdf(view, chosen === ALL ? members : [one]),
  );
  return (
    <Card as="section" labelledBy="print-sheets">
      <div className={parts.section}>
        <h2 id="print-sheets">{t('paper.print-title')}</h2>
        <p className={parts.words}>
          {t('paper.print-words')}{' '}
          {indicatorsByRole(map).size > 1 && (
            <Link href={whoRatesAddress(address)}>{t('paper.print-who-rates')}</Link>
          )}
        </p>
        <SelectField
          label={t('paper.print-for')}
          value={one === undefined && chosen !== ALL ? NOBODY : chosen}
          options={[
            ...(members.length > 1
              ? [{ value: ALL, label: t('paper.print-all', { count: members.length }) }]
              : []),
            ...members.map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: t('paper.print-blank') },
          ]}
          onChange={setChosen}
        />
        <Button
          variant="primary"
          icon="download"
          busy={work.is === 'making'}
          onClick={() => void start('save')}
        >
          {dropsDownloads() ? t('paper.save') : t('paper.download')}
        </Button>
        <PdfNotices work={work} onHandOver={(pdf, use) => void handOver(pdf, use)} />
      </div>
    </Card>
  );
}
