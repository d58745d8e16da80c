import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import { SOMEONE_ELSE, type DraftFaults, type RecordDraft } from './record-draft.ts';

type RecorderFieldsProps = {
  readonly draft: RecordDraft;
  readonly members: readonly Member[];
  readonly fault: DraftFaults['who'] | undefined;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

/** Who records it: someone of the team, or a name that is typed. */
export function RecorderFields({ draft, members, fault, onChange }: RecorderFieldsProps) {
  const isOnTeam = members.some(({ id }) => id === draft.who);
  const isTyped = members.length === 0 || draft.who === SOMEONE_ELSE;
  const error = faultInWords(fault);
  return (
    <>
      {members.length > 0 && (
        <SelectField
          name={isTyped ? undefined : 'who'}
          label={t('snapshots.who')}
          hint={t('snapshots.who-hint')}
          value={isOnTeam || isTyped ? draft.who : ''}
          error={isTyped ? undefined : error}
          options={[
            { value: '', label: t('snapshots.who-choose') },
            ...members.map(({ id, name, position }) => ({
              value: id,
              label: position === '' ? name : t('snapshots.member-option', { name, position }),
            })),
            { value: SOMEONE_ELSE, label: t('snapshots.who-someone-else') },
          ]}
          onChange={(who) => onChange({ who })}
        />
      )}
      {isTyped && (
        <TextField
          name="who"
          label={members.length === 0 ? t('snapshots.who') : t('snapshots.who-name')}
          hint={members.length === 0 ? t('snapshots.who-hint') : undefined}
          value={draft.name}
          error={error}
          onChange={(name) => onChange({ name })}
        />
      )}
    </>
  );
}

function faultInWords(fault: DraftFaults['who'] | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return fault === 'missing' ? t('snapshots.who-missing') : t('snapshots.who-long');
}
