import { useRef, useState, useSyncExternalStore } from 'react';

import '#i18n/en/level.ts';
import '#i18n/en/paper.ts';
import { askedOfMembers } from '#domain/assessment/asked.ts';
import type { Member } from '#domain/assessment/member.ts';
import { sealedView } from '#domain/assessment/sealed-view.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { paperAddress, type CycleAddress } from '#platform/addresses.ts';
import { preferences } from '#platform/preferences.ts';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { EntryGrid } from './EntryGrid.tsx';
import { HandInSheet } from './HandInSheet.tsx';
import { KeyLegend } from './KeyLegend.tsx';
import { useSheetDraft } from './sheet-draft.ts';
import { ratingOfTexts, saysSomething } from './typed-cells.ts';

/** Where a facilitator types in the paper sheet of one member. */
export function EntryPage({ member: id, ...place }: CycleAddress & { readonly member: string }) {
  const view = useTeamYear(place);
  if (view.is !== 'ready') {
    return <NoYearHere view={view} />;
  }
  const member = view.members.find((one) => one.id === id);
  if (member !== undefined) return <Entry key={id} view={view} member={member} />;
  return (
    <div className={parts.section}>
      <PageHeading title={t('paper.unknown-title')} />
      <p className={parts.words}>{t('paper.unknown-words')}</p>
      <LinkButton variant="primary" href={paperAddress(view.address)}>
        {t('paper.to-sheets')}
      </LinkButton>
    </div>
  );
}

function Entry({ view, member }: { readonly view: TeamYear; readonly member: Member }) {
  const { map, cycle, records, school, yearName } = view;
  const { name } = member;
  const draft = useSheetDraft(cycle.id, member.id);
  const after = useRef<HTMLButtonElement>(null);
  const { singleKeys } = useSyncExternalStore(preferences.subscribe, preferences.getSnapshot);
  const [isQuick, setQuick] = useState(singleKeys);
  const asked = askedOfMembers(records, map, [member]).get(member.id) ?? [];
  const places = indicatorsOf(map).filter(
    ({ indicator: { code } }) =>
      asked.includes(code) || saysSomething(ratingOfTexts(map, draft.texts, code)),
  );
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('paper.entry-tab', { name, year: yearName })}
        lead={t('paper.entry-lead', { school: school.name, year: yearName })}
      >
        {t('paper.entry-title', { name })}
      </PageHeading>
      <Notice tone="info">{t('paper.entry-seal', { name })}</Notice>
      <Revealed view={view} codes={asked} />
      <KeyLegend map={map} isQuick={isQuick} onQuick={setQuick} />
      <Card padding="none">
        <EntryGrid map={map} places={places} draft={draft} isQuick={isQuick} after={after} />
      </Card>
      <HandInSheet view={view} member={member} places={places} draft={draft} button={after} />
    </div>
  );
}

/** What is typed for indicators that the team has seen comes after the reveal. */
function Revealed({ view, codes }: { readonly view: TeamYear; readonly codes: readonly string[] }) {
  const count = sealedView(view.records, codes, []).filter(({ is }) => is === 'revealed').length;
  return count === 0 ? null : <Notice tone="warning">{t('paper.revealed', { count })}</Notice>;
}
