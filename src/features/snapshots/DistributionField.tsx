import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';

import { agreementOfYear } from './agreement-of-year.ts';
import type { RecordDraft } from './record-draft.ts';
import type { ReadyYear } from './year-in-view.ts';

type DistributionFieldProps = {
  readonly year: ReadyYear;
  readonly draft: RecordDraft;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** Whether the record holds how many members gave each level: the team’s choice, off until it is made. */
export function DistributionField({ year, draft, onChange }: DistributionFieldProps) {
  const { indicators } = agreementOfYear(year, true);
  const shown = indicators.filter(({ distribution }) => distribution !== undefined).length;
  const rated = indicators.filter((one) => one.rated > 0).length;
  if (shown === 0) return null;
  const leftOut = rated - shown;
  return (
    <ChoiceField
      type="checkbox"
      name="distribution"
      label={t('snapshots.with-distribution', { count: shown })}
      hint={
        leftOut === 0
          ? t('snapshots.with-distribution-hint')
          : `${t('snapshots.with-distribution-hint')} ${t('snapshots.distribution-left-out', { count: leftOut })}`
      }
      checked={draft.withDistribution}
      onChange={(withDistribution) => onChange({ withDistribution })}
    />
  );
}
