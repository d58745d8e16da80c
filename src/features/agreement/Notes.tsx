import type { SealedView } from '#domain/assessment/sealed-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';

import { memberStateInWords } from './decision-words.ts';
import type { Names } from './dots.ts';
import { nameOf } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';

type NotesProps = {
  readonly map: IcMap;
  readonly view: SealedView;
  readonly names: Names;
};

/** What members wrote down beside their ratings, once these are revealed. */
export function Notes({ map, view, names }: NotesProps) {
  if (view.is === 'sealed') return null;
  const notes = view.ratings
    .flatMap(({ member, existing, note, changedAfter }) => {
      if (note === undefined || note.value.trim() === '') return [];
      const place = existing === undefined ? '' : memberStateInWords(map, existing.value);
      const who = names.shown ? nameOf(names.members, member) : '';
      const late = changedAfter.includes('note') ? t('agreement.note-after') : '';
      const about = [who, place, late].filter((part) => part !== '').join(' · ');
      return [{ text: note.value, about }];
    })
    // By their words: the roster's order would tell who wrote what.
    .toSorted((a, b) => a.text.localeCompare(b.text));
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <h3 id="notes">{t('agreement.notes')}</h3>
      <ul className={styles.noteList}>
        {notes.map(({ text, about }, index) => (
          <li key={index} className={styles.note}>
            <p>{text}</p>
            {about !== '' && <p className={styles.muted}>{about}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
