import { t } from '#i18n/translate.ts';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';

import type { RecordDraft } from './record-draft.ts';

type KindFieldProps = {
  readonly draft: RecordDraft;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** Whether it is the year's record or one in mid-year. */
export function KindField({ draft, onChange }: KindFieldProps) {
  return (
    <Fieldset legend={t('snapshots.kind')}>
      <ChoiceField
        type="radio"
        name="kind"
        label={t('snapshots.kind-yearly')}
        hint={t('snapshots.kind-yearly-hint')}
        checked={draft.status === 'yearly'}
        onChange={() => onChange({ status: 'yearly' })}
      />
      <ChoiceField
        type="radio"
        name="kind"
        label={t('snapshots.kind-interim')}
        hint={t('snapshots.kind-interim-hint')}
        checked={draft.status === 'interim'}
        onChange={() => onChange({ status: 'interim' })}
      />
    </Fieldset>
  );
}
