import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

type NoneFoundProps = {
  /** All that the words were looked for in. */
  readonly of: number;
  /** The id of the field with the words, which takes the focus. */
  readonly field: string;
  readonly onShowAll: () => void;
};

/** What stands where no school has the words that were typed: why, and the way back. */
export function NoneFound({ of, field, onShowAll }: NoneFoundProps) {
  return (
    <EmptyState
      title={t('find-schools.none')}
      action={
        <Button
          onClick={() => {
            onShowAll();
            focusInstead(field);
          }}
        >
          {t('find-schools.all', { count: of })}
        </Button>
      }
    >
      <p>{t('find-schools.none-words')}</p>
    </EmptyState>
  );
}
