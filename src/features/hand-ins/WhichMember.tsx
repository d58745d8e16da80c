import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/PageParts.module.css';

type WhichMemberProps = {
  readonly view: TeamYear;
  readonly members: readonly string[];
  readonly onChoose: (member: string) => void;
};

/** Asks whose code it is where two members share a tag. */
export function WhichMember({ view, members, onChoose }: WhichMemberProps) {
  return (
    <Card>
      <div className={parts.section}>
        <p>{t('hand-ins.code-which-member')}</p>
        <div className={parts.buttons}>
          {view.members
            .filter(({ id }) => members.includes(id))
            .map(({ id, name }) => (
              <Button key={id} onClick={() => onChoose(id)}>
                {name}
              </Button>
            ))}
        </div>
      </div>
    </Card>
  );
}
