import { useId } from 'react';

import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { placeInWords } from '#map-view/place-words.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import type { AgendaEntry } from './agenda-entries.ts';
import { helpersOf } from './agenda-text.ts';
import type { CoachView } from './coach-view.ts';
import { needInWords, nextLevelOf } from './need-words.ts';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

type AgendaTopicProps = {
  readonly view: CoachView;
  readonly entry: AgendaEntry;
  readonly number: number;
  readonly of: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onNote: (note: string) => void;
  readonly onTakeOff: () => void;
};

/** One topic of the agenda: the need, the goal in the words of the next level, who could help, a note. */
export function AgendaTopic(props: AgendaTopicProps) {
  const { view, entry, number, of, onMove, onNote, onTakeOff } = props;
  const { shown, namesakes } = view;
  const { indicator, need, item } = entry;
  const id = useId();
  const next = nextLevelOf(shown, indicator, need);
  const helpers = helpersOf(view, entry);
  const { code } = indicator;
  return (
    <li className={styles.topic} aria-labelledby={id}>
      <h3 id={id}>
        {t('schools.agenda-numbered', {
          number,
          code,
          statement: mapWording(indicator.statement),
        })}
      </h3>
      <p>{needInWords(shown, need)}</p>
      {next !== undefined && (
        <div className={styles.goal}>
          <p className={styles.goalHead}>
            {t('schools.agenda-goal', { level: placeInWords(shown, next.place) })}
          </p>
          <DescriptorText descriptor={next.descriptor} />
        </div>
      )}
      {helpers.length > 0 && (
        <SchoolNames
          summary={t('schools.agenda-could-help', { count: helpers.length })}
          schools={helpers}
          namesakes={namesakes}
        />
      )}
      <div data-screen-only>
        <TextArea
          label={t('schools.agenda-note-label', { code })}
          optional
          rows={2}
          maxLength={5000}
          value={item.note}
          onChange={onNote}
        />
      </div>
      {item.note.trim() !== '' && <p className={styles.onPaper}>{item.note}</p>}
      <div className={styles.buttons} data-screen-only>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('schools.agenda-up', { code })}
          aria-disabled={number === 1}
          onClick={() => number > 1 && onMove(-1)}
        >
          {t('schools.agenda-earlier')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('schools.agenda-down', { code })}
          aria-disabled={number === of}
          onClick={() => number < of && onMove(1)}
        >
          {t('schools.agenda-later')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon="close"
          aria-label={t('schools.agenda-take-off', { code })}
          onClick={onTakeOff}
        >
          {t('schools.agenda-remove')}
        </Button>
      </div>
    </li>
  );
}
