import { useEffect, useRef, useState } from 'react';

import { changesSomething } from '#exchange/icmap/preview-icmap.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import type { OpenedFile } from './look-at-file.ts';
import { SchoolInFileCard } from './SchoolInFileCard.tsx';

type FilePreviewProps = {
  readonly name: string;
  readonly file: OpenedFile;
  /** `bringBack`: the schools in which what was removed here comes back. */
  readonly onMerge: (bringBack: ReadonlySet<string>) => void;
  readonly onLeave: () => void;
};

/** What a file would change here, in words and numbers, before anything is written. */
export function FilePreview({ name, file, onMerge, onLeave }: FilePreviewProps) {
  const { checked, schools } = file;
  const { manifest, unproved, evidence } = checked;
  const [bringBack, setBringBack] = useState<ReadonlySet<string>>(
    () => new Set(schools.filter(({ wasRemoved }) => wasRemoved).map(({ id }) => id)),
  );
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ahead = schools.reduce((sum, { preview }) => sum + preview.ahead, 0);
  const isNews =
    bringBack.size > 0 || schools.some(({ preview }) => changesSomething(preview.counts));

  return (
    <>
      <Card as="section" labelledBy="file-facts">
        <div className={parts.section}>
          <h2 id="file-facts" ref={heading} tabIndex={-1}>
            <bdi>{name}</bdi>
          </h2>
          <p className={parts.words}>
            {t(`opening.purpose-${manifest.purpose}`, { date: longDate(manifest.madeAt) })}{' '}
            {evidence.length > 0 && t('opening.with-files', { count: evidence.length })}
          </p>
          {schools.length === 0 && <p className={parts.words}>{t('opening.empty')}</p>}
          {unproved > 0 && (
            <Notice tone="warning">{t('opening.unproved', { count: unproved })}</Notice>
          )}
          {schools.length > 0 && !isNews && <Notice tone="ok">{t('opening.nothing-new')}</Notice>}
          <p className={parts.muted}>{t('opening.promise')}</p>
          <div className={parts.buttons}>
            {isNews && (
              <Button
                variant="primary"
                onClick={() => (ahead > 0 ? setAsking(true) : onMerge(bringBack))}
              >
                {t('opening.merge')}
              </Button>
            )}
            <Button onClick={onLeave}>{t(isNews ? 'opening.leave' : 'opening.close')}</Button>
          </div>
        </div>
      </Card>
      {schools.map((school) => (
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
