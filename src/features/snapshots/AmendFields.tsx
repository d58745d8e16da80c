import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import { amended, type DraftFaults, type EarlierOfYear, type RecordDraft } from './record-draft.ts';

type AmendFieldsProps = {
  readonly draft: RecordDraft;
  readonly earlier: EarlierOfYear;
  readonly yearName: string;
  readonly fault: DraftFaults['reason'];
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** What the year’s earlier record means for the new one, and why it is amended. */
export function AmendFields({ draft, earlier, yearName, fault, onChange }: AmendFieldsProps) {
  const { yearly, interim } = earlier;
  return (
    <>
      {yearly !== undefined && (
        <Notice tone="info" title={t('snapshots.amends-heading', { year: yearName })}>
          {t('snapshots.amends-words', { date: longDate(yearly.content.recordedOn) })}
        </Notice>
      )}
      {interim !== undefined && (
        <Notice
          tone="info"
          title={t('snapshots.interim-exists', {
            year: yearName,
            date: longDate(interim.content.recordedOn),
          })}
        >
          <ChoiceField
            type="checkbox"
            label={t('snapshots.corrects-interim')}
            checked={draft.correctsInterim}
            onChange={(correctsInterim) => onChange({ correctsInterim })}
          />
        </Notice>
      )}
      {amended(draft, earlier) !== undefined && (
        <TextArea
          label={t('snapshots.reason')}
          hint={t('snapshots.reason-hint')}
          value={draft.reason}
          error={faultInWords(fault)}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}

function faultInWords(fault: DraftFaults['reason']): string | undefined {
  if (fault === undefined) return undefined;
  return fault.is === 'missing'
    ? t('snapshots.reason-missing')
    : t('snapshots.reason-long', { count: fault.count });
}
