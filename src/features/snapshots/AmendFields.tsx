import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import { amended, type DraftFaults, type EarlierOfYear, type RecordDraft } from './record-draft.ts';

type AmendFieldsProps = {
  readonly school: string;
  readonly draft: RecordDraft;
  readonly earlier: EarlierOfYear;
  readonly yearName: string;
  readonly fault: DraftFaults['reason'] | undefined;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** What the year’s earlier record means for the new one, and why it is amended. */
export function AmendFields(props: AmendFieldsProps) {
  const { school, draft, earlier, yearName, fault, onChange } = props;
  const { yearly, interim, damaged } = earlier;
  return (
    <>
      {yearly !== undefined && (
        <Notice tone="info" title={t('snapshots.amends-heading', { year: yearName })}>
          {t('snapshots.amends-words', { date: longDate(yearly.content.recordedOn) })}
        </Notice>
      )}
      {damaged !== undefined && (
        <Notice
          tone="warning"
          title={t('snapshots.damaged-earlier', { year: yearName })}
          actions={
            <LinkButton size="small" href={snapshotAddress(school, damaged.id)}>
              {t('snapshots.open-damaged')}
            </LinkButton>
          }
        >
          {t('snapshots.damaged-earlier-words')}
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
          name="reason"
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

function faultInWords(fault: DraftFaults['reason'] | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return fault.is === 'missing'
    ? t('snapshots.reason-missing')
    : t('snapshots.reason-long', { count: fault.count });
}
