import { useMemo, useState } from 'react';

import type { School } from '#domain/assessment/school.ts';
import { schoolYearName, schoolYearOn } from '#domain/assessment/school-year.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { preferences } from '#platform/preferences.ts';
import { safeFileName } from '#platform/save-file.ts';
import { useRatings } from '#storage/live.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import side from '#ui/SideBySide.module.css';
import parts from '#ui/PageParts.module.css';

import { yearOf, type BinderBasis } from './binder-bases.ts';
import { binderSource, ratingsOf, type BinderAsked } from './binder-source.ts';
import { useBinderWork } from './binder-work.ts';
import { BinderContents } from './BinderContents.tsx';
import { BinderNotices } from './BinderNotices.tsx';
import { BinderOptions } from './BinderOptions.tsx';

type BinderScreenProps = {
  readonly school: School;
  readonly bases: readonly BinderBasis[];
  readonly initial: BinderBasis;
  readonly pieces: readonly Piece[];
  readonly crosswalks: readonly Crosswalk[];
};

/** The options, what a binder made by them will hold, and the button that makes it. */
export function BinderScreen({ school, bases, initial, pieces, crosswalks }: BinderScreenProps) {
  const [asked, setAsked] = useState<BinderAsked>(() => ({
    basis: initial.id,
    crosswalk: undefined,
    onlyItsYear: startsWithYear(initial, pieces),
    withUnsorted: false,
    withoutConsent: false,
  }));
  const basis = bases.find(({ id }) => id === asked.basis) ?? initial;
  const agreed = useRatings(basis.is === 'today' ? basis.cycle.id : '');
  const crosswalk = crosswalks.find(({ id }) => id === asked.crosswalk);
  const { work, start, cancel, handOver } = useBinderWork();
  const source = useMemo(() => {
    const ratings = ratingsOf(basis, agreed);
    return (
      ratings &&
      binderSource({ school, basis, ratings, pieces, crosswalk, asked, now: systemClock() })
    );
  }, [school, basis, agreed, pieces, crosswalk, asked]);
  const isMaking = work.is === 'making';

  function make() {
    if (source === undefined) return;
    const now = systemClock();
    const words = { year: schoolYearName(yearOf(basis)), school: school.name };
    void start(safeFileName(t('binder.file-name', words), 'zip'), {
      ...source,
      madeAt: new Date(now).toISOString(),
      madeOn: localDate(now),
    });
  }

  return (
    <div className={parts.page}>
      <PageHeading title={t('binder.tab', { school: school.name })} lead={t('binder.lead')}>
        {t('binder.title')}
      </PageHeading>
      <div className={side.columns}>
        <Card as="section" labelledBy="binder-options">
          <div className={side.section}>
            <h2 id="binder-options">{t('binder.options-title')}</h2>
            <BinderOptions
              school={school.id}
              bases={bases}
              basis={basis}
              crosswalks={crosswalks}
              pieces={pieces}
              asked={asked}
              isLocked={isMaking}
              onChange={(next) => {
                if (next.onlyItsYear !== asked.onlyItsYear) {
                  preferences.set({ binderEvidence: next.onlyItsYear ? 'year' : 'all' });
                }
                setAsked(next);
              }}
            />
            <div className={parts.buttons}>
              <Button
                variant="primary"
                icon="download"
                busy={isMaking || source === undefined}
                onClick={make}
              >
                {t('binder.make')}
              </Button>
              {isMaking && <Button onClick={cancel}>{t('binder.cancel')}</Button>}
            </div>
            <BinderNotices work={work} onHandOver={(made) => void handOver(made)} />
          </div>
        </Card>
        <Card as="section" labelledBy="binder-contents">
          <div className={side.section}>
            <h2 id="binder-contents">{t('binder.contents-title')}</h2>
            {source === undefined ? <LoadingText /> : <BinderContents source={source} />}
          </div>
        </Card>
      </div>
    </div>
  );
}

/** As it was chosen last; a yearly binder unless that would be empty. */
function startsWithYear(basis: BinderBasis, pieces: readonly Piece[]): boolean {
  const { binderEvidence } = preferences.getSnapshot();
  if (binderEvidence !== undefined) return binderEvidence === 'year';
  return pieces.some(({ observedOn }) => schoolYearOn(observedOn) === yearOf(basis));
}
