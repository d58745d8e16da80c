import { useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import type { CoachView } from './coach-view.ts';
import { LeftOut } from './LeftOut.tsx';
import { NoneFound } from './NoneFound.tsx';

type NothingToShowProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
  /** How many schools there are without the words that are looked for. */
  readonly of: number;
  /** The id of the field with these words. */
  readonly field: string;
  readonly onWrite: (words: string) => void;
};

/** Instead of a table without rows: the words find no school, or the group has none here. */
export function NothingToShow({ view, look, of, field, onWrite }: NothingToShowProps) {
  const [, navigate] = useLocation();
  if (of > 0) {
    return (
      <NoneFound
        of={of}
        field={field}
        onShowAll={() => {
          onWrite('');
          navigate(schoolsAddress({ ...look, words: undefined }), { replace: true });
        }}
      />
    );
  }
  return (
    <>
      <EmptyState
        title={t('find-schools.none-of-group')}
        action={
          <LinkButton href={schoolsAddress({ ...look, group: undefined })}>
            {t('find-schools.of-all-groups')}
          </LinkButton>
        }
      >
        <p>{t('find-schools.none-of-group-words')}</p>
      </EmptyState>
      <LeftOut view={view} />
    </>
  );
}
