import { useEffect, useRef, type ReactNode } from 'react';

import { t } from '#i18n/translate.ts';
import { schoolsAddress } from '#platform/schools-addresses.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { TakenDelivery } from '#storage/deliveries/delivery-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

type TakenCardProps = {
  readonly taken: readonly TakenDelivery[];
  /** Schools that were left. */
  readonly left: number;
  readonly notTaken: number;
  readonly failure: CommitError | undefined;
  readonly onUndo: () => void;
};

/** What became of taking schools in. */
export function TakenCard({ taken, left, notTaken, failure, onUndo }: TakenCardProps) {
  const schools = new Set(taken.map(({ school }) => school)).size;
  const canUndo = taken.some(({ step }) => step !== undefined);
  return (
    <Outcome title={t('deliveries.taken-title', { count: schools })}>
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {notSavedInWords(failure)} {left > 0 && t('deliveries.left', { count: left })}
        </Notice>
      )}
      {left > 0 && failure === undefined && (
        <Notice tone="info">{t('deliveries.stopped', { count: left })}</Notice>
      )}
      {notTaken > 0 && (
        <Notice tone="warning">{t('deliveries.not-taken', { count: notTaken })}</Notice>
      )}
      <div className={parts.buttons}>
        <LinkButton href={schoolsAddress()} variant="primary">
          {t('deliveries.to-schools')}
        </LinkButton>
        {canUndo && (
          <Button icon="undo" onClick={onUndo}>
            {t('deliveries.undo-all')}
          </Button>
        )}
      </div>
    </Outcome>
  );
}

type UndoneCardProps = {
  readonly undone: number;
  /** Schools that were changed since. */
  readonly not: number;
};

/** What became of taking an opening back. */
export function UndoneCard({ undone, not }: UndoneCardProps) {
  return (
    <Outcome title={t('deliveries.undone-title', { count: undone })}>
      {not > 0 && <Notice tone="warning">{t('deliveries.not-undone', { count: not })}</Notice>}
      <div className={parts.buttons}>
        <LinkButton href={schoolsAddress()}>{t('deliveries.to-schools')}</LinkButton>
      </div>
    </Outcome>
  );
}

function Outcome({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card as="section" labelledBy="deliveries-outcome">
      <div className={parts.section}>
        <h2 id="deliveries-outcome" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </Card>
  );
}
