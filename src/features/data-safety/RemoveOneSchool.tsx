import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { RemoveSchool } from '#saving/RemoveSchool.tsx';
import { useSchools } from '#storage/live.ts';
import { Card } from '#ui/Card.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import parts from '#ui/PageParts.module.css';
import { ShowMore } from '#ui/ShowMore.tsx';

import styles from './DataSafety.module.css';

/** What comes after it on the page is still in sight; with many, a school’s own page removes it too. */
const AT_FIRST = 8;
const AT_ONCE = 50;

/** The schools of this device, each with the way to remove it. */
export function RemoveOneSchool({ onRemoved }: { readonly onRemoved: () => void }) {
  const schools = useSchools();
  const [most, setMost] = useState(AT_FIRST);
  if (schools === undefined || schools.length === 0) return null;
  return (
    <Card as="section" labelledBy="remove-school">
      <div className={parts.section}>
        <h2 id="remove-school" tabIndex={-1}>
          {t('data-safety.remove-school-title')}
        </h2>
        <p className={parts.words}>{t('data-safety.remove-school-words')}</p>
        <ul className={styles.schools}>
          {schools.slice(0, most).map((school) => (
            <li key={school.id} id={`to-remove-${school.id}`} tabIndex={-1}>
              <RemoveSchool
                school={school}
                isNamed
                onRemoved={() => {
                  // With the last school this whole part goes.
                  focusInstead(schools.length > 1 ? 'remove-school' : 'remove-everything');
                  onRemoved();
                }}
              />
            </li>
          ))}
        </ul>
        <ShowMore
          shown={Math.min(most, schools.length)}
          of={schools.length}
          atOnce={AT_ONCE}
          onMore={() => {
            setMost(most + AT_ONCE);
            // Where the button goes, reading goes on at the first of the new ones.
            focusInstead(`to-remove-${schools[most]?.id ?? ''}`);
          }}
        />
      </div>
    </Card>
  );
}
