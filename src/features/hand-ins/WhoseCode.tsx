import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import parts from '#ui/PageParts.module.css';

import { ChooseMember } from './ChooseMember.tsx';

type WhoseCodeProps = {
  readonly view: TeamYear;
  readonly fits: 'several' | 'nobody';
  readonly members: readonly string[];
  readonly onChoose: (member: string) => void;
  readonly onLeave: () => void;
};

/** Asks whose code it is where two members share a tag, or where nobody on the team has it. */
export function WhoseCode({ view, fits, members, onChoose, onLeave }: WhoseCodeProps) {
  return (
    <Dialog open title={t('hand-ins.whose')} onClose={onLeave}>
      <div className={parts.section}>
        <p>{t(fits === 'several' ? 'hand-ins.code-which-member' : 'hand-ins.code-nobodys')}</p>
        <ChooseMember
          label={t('hand-ins.whose')}
          members={view.members.filter(({ id }) => members.includes(id))}
          onChoose={onChoose}
        />
        <Button onClick={onLeave}>{t('hand-ins.leave-it')}</Button>
      </div>
    </Dialog>
  );
}
