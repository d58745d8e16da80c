import { t } from '#i18n/translate.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { TextField } from '#ui/TextField.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useWordsInAddress } from '#ui/words-in-address.ts';

import styles from './Schools.module.css';

type FindSchoolsProps = {
  /** Of the field. */
  readonly id: string;
  readonly words: string;
  readonly onWrite: (words: string) => void;
};

/** The field that finds schools by name and place while one types. */
export function FindSchools({ id, words, onWrite }: FindSchoolsProps) {
  return (
    <TextField
      id={id}
      type="search"
      label={t('find-schools.find')}
      value={words}
      maxLength={200}
      onChange={onWrite}
    />
  );
}

type FindInAddressProps = FindSchoolsProps & {
  readonly look: SchoolsLook;
  readonly found: number;
  readonly of: number;
};

/** The same, whose words stand in the address after a pause. */
export function FindInAddress({ id, look, words, found, of, onWrite }: FindInAddressProps) {
  const address = useWordsInAddress((typed) =>
    schoolsAddress({ ...look, words: typed === '' ? undefined : typed }),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears that its field is left
    <div role="search" className={styles.find} onBlur={address.writeNow} data-screen-only>
      <FindSchools
        id={id}
        words={words}
        onWrite={(typed) => {
          onWrite(typed);
          address.writeSoon(typed);
        }}
      />
      <VisuallyHidden>
        <span role="status">{words !== '' && t('find-schools.found', { count: found, of })}</span>
      </VisuallyHidden>
    </div>
  );
}
