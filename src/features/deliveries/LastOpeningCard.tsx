import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import type { TakenDelivery } from '#storage/deliveries/delivery-calls.ts';
import { useLastOpening } from '#storage/live-last-opening.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/PageParts.module.css';

type LastOpeningCardProps = { readonly onUndo: (taken: readonly TakenDelivery[]) => void };

/** What was taken in last, so that it can be taken back as one after the page was left, too. */
export function LastOpeningCard({ onUndo }: LastOpeningCardProps) {
  const opening = useLastOpening();
  if (opening === undefined) return null;
  const { at, taken } = opening;
  const count = new Set(taken.map(({ school }) => school)).size;
  return (
    <Card as="section" labelledBy="last-opening">
      <div className={parts.section}>
        <h2 id="last-opening">{t('deliveries.last-title')}</h2>
        <p>{t('deliveries.last-words', { count, when: momentInWords(at) })}</p>
        <div className={parts.buttons}>
          <Button icon="undo" onClick={() => onUndo(taken)}>
            {t('deliveries.undo-all')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
