import { t } from '#i18n/translate.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { TextField } from '#ui/TextField.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useWordsInAddress } from '#ui/words-in-address.ts';

import styles from './Schools.module.css';

type FindSchoolsProps = {
  readonly look: SchoolsLook;
  readonly words: string;
  readonly found: number;
  readonly of: number;
  readonly onWrite: (words: string) => void;
};

/** Finds schools by name and place while one types; the words stand in the address after a pause. */
export function FindSchools({ look, words, found, of, onWrite }: FindSchoolsProps) {
  const address = useWordsInAddress((typed) =>
    schoolsAddress({ ...look, words: typed === '' ? undefined : typed }),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears that its field is left
    <div role="search" className={styles.find} onBlur={address.writeNow} data-screen-only>
      <TextField
        type="search"
        label={t('schools.find')}
        value={words}
        maxLength={200}
        onChange={(typed) => {
          onWrite(typed);
          address.writeSoon(typed);
        }}
      />
      <VisuallyHidden>
        <span role="status">{words !== '' && t('schools.found', { count: found, of })}</span>
      </VisuallyHidden>
    </div>
  );
}
