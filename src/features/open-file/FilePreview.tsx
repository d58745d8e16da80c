import { useEffect, useRef, useState } from 'react';

import { changesSomething } from '#exchange/icmap/preview-icmap.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Fieldset } from '#ui/Fieldset.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import { GoBackToFile } from './GoBackToFile.tsx';
import type { OpenedFile } from './look-at-file.ts';
import { SchoolInFileCard } from './SchoolInFileCard.tsx';

type FilePreviewProps = {
  readonly name: string;
  readonly file: OpenedFile;
  /** `bringBack`: the schools in which what was removed here comes back. */
  readonly onMerge: (bringBack: ReadonlySet<string>) => void;
  /** `schools`: those that go back to what the file holds; all of them where nothing is here. */
  readonly onRestore: (schools: ReadonlySet<string>) => void;
  readonly onLeave: () => void;
};

/** What a file would change here, in words and numbers, before anything is written. */
export function FilePreview({ name, file, onMerge, onRestore, onLeave }: FilePreviewProps) {
  const { schools, restorable } = file;
  const [bringBack, setBringBack] = useState<ReadonlySet<string>>(
    () => new Set(schools.filter(({ wasRemoved }) => wasRemoved).map(({ id }) => id)),
  );
  const [isAsking, setAsking] = useState(false);
  const [way, setWay] = useState<'add' | 'go-back'>('add');
  const ahead = schools.reduce((sum, { preview }) => sum + preview.ahead, 0);
  const isNews =
    bringBack.size > 0 || schools.some(({ preview }) => changesSomething(preview.counts));
  const differences = restorable?.is === 'in-place' ? restorable.differences : [];
  const isWhole = restorable?.is === 'whole';
  const isAdding = !isWhole && (way === 'add' || differences.length === 0);

  return (
    <>
      <Card as="section" labelledBy="file-facts">
        <div className={parts.section}>
          <FileFacts name={name} file={file} />
          {isAdding && schools.length > 0 && !isNews && (
            <Notice tone="ok">{t('opening.nothing-new')}</Notice>
          )}
          {differences.length > 0 && (
            <Fieldset legend={t('opening.way')}>
              {(['add', 'go-back'] as const).map((one) => (
                <ChoiceField
                  key={one}
                  type="radio"
                  name="way"
                  label={t(`opening.way-${one}`)}
                  hint={t(`opening.way-${one}-hint`)}
                  checked={way === one}
                  onChange={() => setWay(one)}
                />
              ))}
            </Fieldset>
          )}
          {isAdding && <p className={parts.muted}>{t('opening.promise')}</p>}
          {isWhole && <p className={parts.muted}>{t('opening.whole-words')}</p>}
          <div className={parts.buttons}>
            {isWhole && (
              <Button variant="primary" onClick={() => onRestore(new Set())}>
                {t('opening.bring-all-back')}
              </Button>
            )}
            {isAdding && isNews && (
              <Button
                variant="primary"
                onClick={() => (ahead > 0 ? setAsking(true) : onMerge(bringBack))}
              >
                {t('opening.merge')}
              </Button>
            )}
            <Button onClick={onLeave}>
              {t(isNews || !isAdding ? 'opening.leave' : 'opening.close')}
            </Button>
          </div>
        </div>
      </Card>
      {!isWhole && !isAdding && <GoBackToFile differences={differences} onGoBack={onRestore} />}
      {(isWhole || isAdding) &&
        schools.map((school) => (
          <SchoolInFileCard
            key={school.id}
            school={school}
            isBroughtBack={bringBack.has(school.id)}
            onBringBack={(isWanted) => {
              const next = new Set(bringBack);
              if (isWanted) next.add(school.id);
              else next.delete(school.id);
              setBringBack(next);
            }}
          />
        ))}
      <ConfirmDialog
        open={isAsking}
        title={t('opening.ahead-title')}
        confirmLabel={t('opening.ahead-take')}
        onConfirm={() => onMerge(bringBack)}
        onCancel={() => setAsking(false)}
      >
        {t('opening.ahead-words', { count: ahead })}
      </ConfirmDialog>
    </>
  );
}

/** What the file is, and what it holds besides records. */
function FileFacts({ name, file }: Pick<FilePreviewProps, 'name' | 'file'>) {
  const { checked, schools, restorable } = file;
  const { manifest, unproved, evidence, records } = checked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const members = records.filter(({ kind, deleted }) => kind === 'member' && deleted !== true);
  return (
    <>
      <h2 id="file-facts" ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      <p className={parts.words}>
        {t(`opening.purpose-${manifest.purpose}`, { date: longDate(manifest.madeAt) })}{' '}
        {schools.length > 0 && (
          <>
            {t('opening.with-files', { count: evidence.length })}{' '}
            {manifest.purpose !== 'coach' &&
              t('opening.with-names', { count: members.length })}{' '}
          </>
        )}
        {restorable?.is === 'whole' && t('opening.with-steps', { count: restorable.steps })}
      </p>
      {schools.length === 0 && <p className={parts.words}>{t('opening.empty')}</p>}
      {unproved > 0 && <Notice tone="warning">{t('opening.unproved', { count: unproved })}</Notice>}
    </>
  );
}
