import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { nameOfDiffering, SchoolDifferences } from '#saving/SchoolDifferences.tsx';
import type { SchoolDifference } from '#storage/backups/what-differs.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { TypedConfirm } from '#ui/TypedConfirm.tsx';

type GoBackToFileProps = {
  /** At least one. */
  readonly differences: readonly SchoolDifference[];
  readonly onGoBack: (schools: ReadonlySet<string>) => void;
};

/** What going back to a file would change, school by school; what would go is confirmed by typed words. */
export function GoBackToFile({ differences, onGoBack }: GoBackToFileProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.flatMap(({ school, isInBackup }) => (isInBackup ? [school] : []))),
  );
  const [isAsking, setAsking] = useState(false);
  const going = differences.filter(({ school }) => chosen.has(school));
  const gone = going.reduce((sum, one) => sum + goneIn(one), 0);

  function choose(school: string, isWanted: boolean) {
    const next = new Set(chosen);
    if (isWanted) next.add(school);
    else next.delete(school);
    setChosen(next);
  }

  return (
    <>
      {differences.map((difference) => (
        <OneSchool
          key={difference.school}
          difference={difference}
          isChosen={chosen.has(difference.school)}
          onChoose={(isWanted) => choose(difference.school, isWanted)}
        />
      ))}
      <div className={parts.buttons}>
        <Button
          variant="primary"
          disabled={going.length === 0}
          onClick={() => (gone > 0 ? setAsking(true) : onGoBack(chosen))}
        >
          {t(gone > 0 ? 'opening.go-back-ask' : 'opening.go-back')}
        </Button>
      </div>
      <Dialog open={isAsking} title={t('opening.go-back-title')} onClose={() => setAsking(false)}>
        <TypedConfirm
          words={t('opening.go-back-typed')}
          label={t('opening.go-back-type', { words: t('opening.go-back-typed') })}
          otherWords={t('opening.go-back-other-words', { words: t('opening.go-back-typed') })}
          confirmLabel={t('opening.go-back')}
          onConfirm={() => onGoBack(chosen)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('opening.go-back-takes', { count: gone })}</p>
          <p>{t('opening.go-back-safe')}</p>
        </TypedConfirm>
      </Dialog>
    </>
  );
}

type OneSchoolProps = {
  readonly difference: SchoolDifference;
  readonly isChosen: boolean;
  readonly onChoose: (isWanted: boolean) => void;
};

function OneSchool({ difference, isChosen, onChoose }: OneSchoolProps) {
  const { school, isInBackup } = difference;
  const heading = `going-back-${school}`;
  return (
    <Card as="section" labelledBy={heading}>
      <div className={parts.section}>
        <h2 id={heading}>
          <bdi>{nameOfDiffering(difference)}</bdi>
        </h2>
        {isInBackup ? (
          <SchoolDifferences difference={difference} />
        ) : (
          <Notice tone="info">{t('opening.not-in-file', { count: goneIn(difference) })}</Notice>
        )}
        <ChoiceField
          type="checkbox"
          label={t(isInBackup ? 'opening.go-back-with' : 'opening.remove-with')}
          checked={isChosen}
          onChange={onChoose}
        />
      </div>
    </Card>
  );
}

/** How many records would go; a school that is not in the file goes whole, with what was recorded of it. */
function goneIn({ groups, isInBackup, recordsThatStay }: SchoolDifference): number {
  const gone = groups.reduce((sum, group) => sum + group.gone, 0);
  return isInBackup ? gone : gone + recordsThatStay;
}
