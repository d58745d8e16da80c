import { useMemo, useState } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { sharedNeeds } from '#domain/schools/shared-needs.ts';
import { t } from '#i18n/translate.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { ShowMore } from '#ui/ShowMore.tsx';

import { useAgenda } from './agenda.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import type { CoachView } from './coach-view.ts';
import { Denominator } from './Denominator.tsx';
import { NeedCard } from './NeedCard.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import styles from './Schools.module.css';
import { needsRows } from './shares-rows.ts';
import { needsTable } from './tables-to-take.ts';
import { TakeShares } from './TakeShares.tsx';

type NeedsViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

const AT_ONCE = 12;

/** What schools have in common that want to go on, and the draft of a joint training agenda from it. */
export function NeedsView({ view, look }: NeedsViewProps) {
  const { shown, inYear, facts } = view;
  const group = facts.groups.find(({ id }) => id === look.group);
  const agenda = useAgenda(shown.map.id, group?.id);
  const [most, setMost] = useState(AT_ONCE);
  const needs = useMemo(
    () => sharedNeeds(shown.scale, inYear.recorded, shown.indicators.length),
    [shown, inYear],
  );
  return (
    <>
      <SchoolsFilter view={view} look={look} />
      <Denominator view={view} />
      <div className={styles.needs}>
        <section className={styles.needList} aria-labelledby="shared-needs" data-screen-only>
          <h2 id="shared-needs">{t('schools.needs')}</h2>
          <p className={styles.muted}>
            {needs.length === 0 ? t('schools.needs-none') : t('schools.needs-words')}
          </p>
          {needs.length > 0 && (
            <TakeShares
              title={t('schools.needs-caption', { year: schoolYearName(view.schoolYear) })}
              view={view}
              look={look}
              table={() => needsTable(view, needs)}
              rows={() => needsRows(shown, needs.slice(0, most))}
            />
          )}
          <ol className={styles.needCards}>
            {needs.slice(0, most).map((need) => (
              <NeedCard
                key={`${need.position} ${need.place}`}
                view={view}
                need={need}
                agenda={agenda}
              />
            ))}
          </ol>
          <ShowMore
            shown={Math.min(most, needs.length)}
            of={needs.length}
            atOnce={AT_ONCE}
            onMore={() => setMost(most + AT_ONCE)}
          />
        </section>
        <AgendaPanel view={view} agenda={agenda} group={group?.name} />
      </div>
    </>
  );
}
