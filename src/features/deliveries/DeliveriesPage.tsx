import { useEffect, useEffectEvent } from 'react';

import '#i18n/en/deliveries.ts';
import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { FileInput } from '#ui/FileInput.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { chosenFiles, droppedFiles, type DroppedFile } from './dropped-files.ts';
import { FoundCard } from './FoundCard.tsx';
import { LastOpeningCard } from './LastOpeningCard.tsx';
import { RefusedList } from './RefusedList.tsx';
import { TakenCard, UndoneCard } from './TakenCard.tsx';
import { useDeliveries, type Deliveries } from './use-deliveries.ts';

/** Where a coach opens what hundreds of schools have handed over: what it is, what it would change, and then all of it. */
export function DeliveriesPage() {
  const { deliveries, look, take, stop, undoAll, leave } = useDeliveries();
  const isBusy = deliveries.is === 'taking' || deliveries.is === 'undoing';
  useDrops((dropped) => {
    if (!isBusy) void look(dropped);
  });
  const isOver = deliveries.is === 'taken' || deliveries.is === 'undone';
  return (
    <div className={parts.page}>
      <PageHeading title={t('deliveries.title')} lead={t('deliveries.lead')} />
      <Going deliveries={deliveries} onCancel={leave} onStop={stop} />
      {deliveries.is === 'looked' && (
        <>
          <FoundCard
            files={deliveries.files}
            preview={deliveries.preview}
            refused={deliveries.refused.length}
            onTake={() => void take(deliveries.preview.toTake)}
            onLeave={leave}
          />
          <RefusedList refused={deliveries.refused} />
        </>
      )}
      {deliveries.is === 'taken' && (
        <>
          <TakenCard
            taken={deliveries.taken}
            left={deliveries.left}
            notTaken={deliveries.refused.length}
            failure={deliveries.failure}
            onUndo={() => void undoAll(deliveries.taken)}
          />
          <RefusedList refused={[...deliveries.refused, ...deliveries.notOpened]} />
        </>
      )}
      {deliveries.is === 'undone' && <UndoneCard undone={deliveries.undone} not={deliveries.not} />}
      {(deliveries.is === 'waiting' || isOver) && (
        <Choose isAnother={isOver} onChosen={(files) => void look(files)} />
      )}
      {deliveries.is === 'waiting' && <LastOpeningCard onUndo={(taken) => void undoAll(taken)} />}
    </div>
  );
}

type ChooseProps = {
  readonly isAnother: boolean;
  readonly onChosen: (files: readonly DroppedFile[]) => void;
};

function Choose({ isAnother, onChosen }: ChooseProps) {
  return (
    <Card as="section" labelledBy="which-deliveries">
      <div className={parts.section}>
        <h2 id="which-deliveries">{t(isAnother ? 'deliveries.another' : 'deliveries.which')}</h2>
        <label htmlFor="deliveries-to-open">{t('deliveries.choose')}</label>
        {/* No `accept`: phones grey out files whose ending they don’t know. */}
        <FileInput
          id="deliveries-to-open"
          multiple
          onFiles={(files) => onChosen(chosenFiles(files))}
        />
        <label htmlFor="folder-to-open">{t('deliveries.choose-folder')}</label>
        <FileInput
          id="folder-to-open"
          multiple
          {...{ webkitdirectory: '' }}
          onFiles={(files) => onChosen(chosenFiles(files))}
        />
        <p className={parts.muted}>{t('deliveries.promise')}</p>
      </div>
    </Card>
  );
}

type GoingProps = {
  readonly deliveries: Deliveries;
  readonly onCancel: () => void;
  readonly onStop: () => void;
};

function Going({ deliveries, onCancel, onStop }: GoingProps) {
  switch (deliveries.is) {
    case 'waiting':
    case 'looked':
    case 'taken':
    case 'undone':
      return null;
    case 'finding':
    case 'looking':
    case 'taking':
    case 'undoing': {
      const { is, done, of } = deliveries;
      return (
        <Card>
          <div className={parts.section}>
            {/* Not read out with every file: the end is. */}
            <ProgressWords words={progressInWords(deliveries)} value={done} max={of} />
            {(is === 'finding' || is === 'looking') && (
              <Button onClick={onCancel}>{t('deliveries.cancel')}</Button>
            )}
            {is === 'taking' && <Button onClick={onStop}>{t('deliveries.stop')}</Button>}
          </div>
        </Card>
      );
    }
  }
}

function progressInWords(deliveries: Extract<Deliveries, { readonly done: number }>): string {
  const { is, done, of: total, name } = deliveries;
  switch (is) {
    case 'finding':
      return t('deliveries.finding');
    case 'looking':
      return t('deliveries.looking', { done, total, name });
    case 'taking':
      return done === 0
        ? t('deliveries.taking-first', { total })
        : t('deliveries.taking', { done, total, name });
    case 'undoing':
      return t('deliveries.undoing', { done, total });
  }
}

/** Takes what is dropped anywhere on the page, and keeps the browser from showing it instead. */
function useDrops(onDropped: (files: readonly DroppedFile[]) => void): void {
  const take = useEffectEvent(onDropped);
  useEffect(() => {
    function allow(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    }
    function drop(event: DragEvent) {
      const { dataTransfer } = event;
      if (dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      void droppedFiles(dataTransfer).then((files) => take(files));
    }
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, []);
}
