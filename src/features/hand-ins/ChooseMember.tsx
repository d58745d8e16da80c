import { useState } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';

import styles from './HandIns.module.css';

type ChooseMemberProps = {
  readonly label: string;
  readonly members: readonly Member[];
  readonly onChoose: (member: string) => void;
};

/** A person says whose ratings these are. */
export function ChooseMember({ label, members, onChoose }: ChooseMemberProps) {
  const [chosen, choose] = useState('');
  const [isMissing, setMissing] = useState(false);
  const placeholder = { value: '', label: t('hand-ins.choose-nobody') };
  return (
    <form
      className={styles.choose}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === '') setMissing(true);
        else onChoose(chosen);
      }}
    >
      <SelectField
        label={label}
        value={chosen}
        options={[placeholder, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        error={isMissing ? t('hand-ins.choose-missing') : undefined}
        onChange={(member) => {
          choose(member);
          setMissing(false);
        }}
      />
      <Button type="submit">{t('hand-ins.choose')}</Button>
    </form>
  );
}
