import { Suspense, useId, useMemo, useState, useSyncExternalStore } from 'react';

import { sealedView } from '#domain/assessment/sealed-view.ts';
import type { LevelId } from '#domain/ic-map/ic-map.ts';
import type { IndicatorPlace } from '#domain/ic-map/indicator.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { ownIndicatorAddress } from '#platform/addresses.ts';
import { preferences } from '#platform/preferences.ts';
import { OutcomeContext } from '#map-view/OutcomeContext.tsx';
import { EditNotSaved } from '#saving/EditNotSaved.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { lazyAside } from '#ui/lazy-aside.ts';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './OwnIndicatorScreen.module.css';
import { OwnConfidence } from './OwnConfidence.tsx';
import { OwnNote } from './OwnNote.tsx';
import { wordsOf } from './own-rating.ts';
import { OwnStates } from './OwnStates.tsx';
import { OwnBar, OwnFoot, useOwnStepKeys } from './OwnSteps.tsx';
import type { OwnView } from './own-view.ts';
import { useOwnRating } from './use-own-rating.ts';

const EvidenceHere = lazyAside(() =>
  import('#saving/EvidenceHere.tsx').then((m) => m.EvidenceHere),
);

const AgreedBefore = lazyAside(() =>
  import('#saving/AgreedBefore.tsx').then((m) => m.AgreedBefore),
);

type OwnIndicatorScreenProps = {
  readonly view: OwnView;
  readonly place: IndicatorPlace;
};

/** A member reads the descriptors, says where the school stands and should be, and goes on. */
export function OwnIndicatorScreen({ view, place }: OwnIndicatorScreenProps) {
  const { map, cycle, member, ratings, yearName } = view;
  const { indicator, outcome, role } = place;
  const { code } = indicator;
  const own = useMemo(
    () => ({ cycle, member: member.id, indicator: code }),
    [cycle, member.id, code],
  );
  const stored = useMemo(() => wordsOf(ratings.get(code)), [ratings, code]);
  const work = useOwnRating(own, stored);
  const { marksDifferences } = useSyncExternalStore(preferences.subscribe, preferences.getSnapshot);
  const [showsOutcome, showOutcome] = useState(false);
  const textsId = useId();
  const textId = (level: LevelId) => `${textsId}-${level}`;
  useOwnStepKeys(view, code);

  return (
    <div className={styles.screen}>
      <OwnBar view={view} code={code} />
      <div className={styles.context}>
        <OutcomeContext
          outcome={outcome}
          role={role}
          isOpen={showsOutcome}
          onToggle={showOutcome}
        />
        <PageHeading title={t('alone.indicator-tab', { code, name: member.name, year: yearName })}>
          <span className={styles.code}>{code}</span> <span>{mapWording(indicator.statement)}</span>
        </PageHeading>
      </div>
      <ChoiceField
        type="checkbox"
        label={t('alone.mark-differences')}
        checked={marksDifferences}
        onChange={(marks) => preferences.set({ marksDifferences: marks })}
      />
      {!work.canWrite && <Notice tone="info">{t('rating.read-only')}</Notice>}
      <Revealed view={view} code={code} />
      <Card>
        <OwnStates
          map={map}
          indicator={indicator}
          work={work}
          marksDifferences={marksDifferences}
          textId={textId}
        />
        {work.shown.existing !== undefined && (
          <Suspense>
            <AgreedBefore school={cycle.school} map={map} year={cycle.schoolYear} code={code} />
          </Suspense>
        )}
        <hr className={styles.rule} />
        <Suspense>
          <EvidenceHere
            school={cycle.school}
            map={map}
            code={code}
            back={ownIndicatorAddress(view.address, member.id, code)}
          />
        </Suspense>
        <OwnConfidence work={work} />
        <OwnNote work={work} />
        <div className={styles.notSaved}>
          <EditNotSaved
            whose={{ member: member.id }}
            failure={work.failure}
            onRetry={work.retry}
            onGiveUp={work.giveUp}
          />
        </div>
      </Card>
      <OwnFoot view={view} code={code} work={work} />
    </div>
  );
}

/** Says that the team has seen this indicator, and whether something was changed since. */
function Revealed({ view, code }: { readonly view: OwnView; readonly code: string }) {
  const { records, member } = view;
  const [seen] = sealedView(records, [code], [member.id]);
  if (seen?.is !== 'revealed') return null;
  const hasChanged = seen.ratings.some(({ changedAfter }) => changedAfter.length > 0);
  return <Notice tone="info">{t(hasChanged ? 'alone.revealed-changed' : 'alone.revealed')}</Notice>;
}
