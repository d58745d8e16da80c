import { useState } from 'react';

import { putMember } from '#domain/assessment/changes.ts';
import type { HandInPacket } from '#exchange/hand-in-packet.ts';
import { t } from '#i18n/translate.ts';
import { ALL_GROUPS, groupName, isGroup } from '#map-view/stakeholder-groups.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';

import { ChooseMember } from './ChooseMember.tsx';
import styles from './HandIns.module.css';

type NotOnTeamProps = {
  readonly view: TeamYear;
  readonly packet: HandInPacket;
  readonly onChoose: (member: string) => void;
  readonly onLeave: () => void;
};

/** Ratings of somebody who is not on this team: they are somebody's under another entry, somebody new, or left. */
export function NotOnTeam({ view, packet, onChoose, onLeave }: NotOnTeamProps) {
  return (
    <div className={parts.section}>
      <p>{t('hand-ins.not-on-team-words')}</p>
      {view.members.length > 0 && (
        <ChooseMember label={t('hand-ins.whose')} members={view.members} onChoose={onChoose} />
      )}
      <AddToTeam view={view} member={packet.member} />
      <Button onClick={onLeave}>{t('hand-ins.leave-it')}</Button>
    </div>
  );
}

/** Once they are on the team, the preview follows by itself. */
function AddToTeam({ view, member }: { readonly view: TeamYear; readonly member: string }) {
  const storage = useStorage();
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isNamed = name.trim() !== '';

  async function add() {
    setAsked(true);
    if (!isNamed || !isGroup(group)) return;
    const { id: school } = view.school;
    await commitAndOfferUndo(
      storage,
      {
        school,
        label: { what: 'member-added', subject: name.trim() },
        changes: [putMember(school, member, { name, group, position: '' })],
      },
      t('hand-ins.added', { name: name.trim() }),
    );
  }

  const groups = ALL_GROUPS.map((one) => ({ value: one, label: groupName(one) }));
  return (
    <form
      className={styles.choose}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('hand-ins.add-name')}
        dir="auto"
        maxLength={200}
        value={name}
        error={isAsked && !isNamed ? t('school.member-name-missing') : undefined}
        onChange={setName}
      />
      <SelectField
        label={t('school.member-group')}
        value={group}
        options={[{ value: '', label: t('school.member-group-choose') }, ...groups]}
        error={isAsked && group === '' ? t('school.member-group-missing') : undefined}
        onChange={setGroup}
      />
      <Button type="submit">{t('hand-ins.add')}</Button>
    </form>
  );
}
