import { mapWording } from '#domain/ic-map/wording.ts';
import type { SharedNeed } from '#domain/schools/shared-needs.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { existingAt, placeInWords } from '#map-view/place-words.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { isSame, type Agenda } from './agenda.ts';
import type { CoachView } from './coach-view.ts';
import { needInWords } from './need-words.ts';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

type NeedCardProps = {
  readonly view: CoachView;
  readonly need: SharedNeed;
  readonly agenda: Agenda;
};

/** One shared need, to be put on the agenda. */
export function NeedCard({ view, need, agenda }: NeedCardProps) {
  const { shown, namesakes } = view;
  const indicator = shown.indicators[need.position]?.indicator;
  if (indicator === undefined) return null;
  const item = { code: indicator.code, place: need.place, note: '' };
  const isOn = agenda.has(item);
  const [next] = need.wanted;
  return (
    <Card as="li">
      <div className={styles.need}>
        <p className={styles.muted}>
          <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}
        </p>
        <p className={styles.needSentence}>{needInWords(shown, need)}</p>
        <div className={styles.fromTo}>
          <LevelMark map={shown.map} state={existingAt(shown, need.place)} withName />
          {next !== undefined && (
            <>
              <span className={styles.arrow}>
                <Icon name="arrow-right" />
              </span>
              <LevelMark map={shown.map} state={existingAt(shown, next.place)} withName ring />
            </>
          )}
        </div>
        {need.notApplicable > 0 && (
          <p className={styles.muted}>
            {t('schools.need-not-applicable', { count: need.notApplicable })}
          </p>
        )}
        <SchoolNames
          summary={t('schools.need-which', { count: need.schools.length })}
          schools={need.schools}
          namesakes={namesakes}
        />
        <Button
          size="small"
          icon={isOn ? 'check' : 'plus'}
          onClick={() =>
            agenda.change((items) => {
              const others = items.filter((one) => !isSame(one, item));
              return isOn ? others : [...others, item];
            })
          }
        >
          {isOn ? t('schools.agenda-is-on') : t('schools.agenda-add')}
          <VisuallyHidden>
            {' '}
            {indicator.code}, {placeInWords(shown, need.place)}
          </VisuallyHidden>
        </Button>
      </div>
    </Card>
  );
}
