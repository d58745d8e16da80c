import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import side from '#ui/SideBySide.module.css';

import type { Making } from './making.ts';

type MakingNoticeProps = {
  readonly making: Making;
  /** How many schools there are. */
  readonly all: number;
  readonly onCancel: () => void;
};

/** How far a paper or a table over many schools has come. */
export function MakingNotice({ making: { kind, done }, all, onCancel }: MakingNoticeProps) {
  return (
    <div className={side.section}>
      <p role="status">{t(`district.making-${kind}`)}</p>
      <ProgressWords words={t('district.making', { done, all })} value={done} max={all} />
      <p>
        <Button size="small" onClick={onCancel}>
          {t('district.cancel')}
        </Button>
      </p>
    </div>
  );
}
