import { t } from '#i18n/translate.ts';
import { matrixAddress, type CycleAddress } from '#platform/addresses.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { RecordDraft } from './record-draft.ts';

type EmptyYearFieldProps = {
  readonly draft: RecordDraft;
  readonly address: CycleAddress;
  /** Someone tried to record without the tick. */
  readonly isFaulty: boolean;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** A year without any rating is recorded only on purpose. */
export function EmptyYearField({ draft, address, isFaulty, onChange }: EmptyYearFieldProps) {
  return (
    <>
      <Notice
        tone="warning"
        title={t('snapshots.empty-heading')}
        actions={
          <LinkButton size="small" href={matrixAddress(address)}>
            {t('snapshots.go-on-rating')}
          </LinkButton>
        }
      >
        <p>{t('snapshots.empty-words')}</p>
        <ChoiceField
          type="checkbox"
          name="empty"
          label={t('snapshots.empty-anyway')}
          checked={draft.recordEmpty}
          onChange={(recordEmpty) => onChange({ recordEmpty })}
        />
      </Notice>
      {isFaulty && <Notice tone="danger" live="alert" title={t('snapshots.empty-missing')} />}
    </>
  );
}
