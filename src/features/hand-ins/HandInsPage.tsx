import { useState } from 'react';

import '#i18n/en/hand-ins.ts';
import { aloneAddress, homeAddress, paperAddress, type CycleAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { CodeForm } from './CodeForm.tsx';
import { FileDrop } from './FileDrop.tsx';
import { HandInPreview } from './HandInPreview.tsx';
import { readTypedCode, type ReadHandIn } from './read-hand-in.ts';
import { WhichMember } from './WhichMember.tsx';

/** Where a facilitator takes in what members hand in from their own devices. */
export function HandInsPage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is === 'loading') return <LoadingText />;
  if (view.is === 'ready') return <HandIns view={view} />;
  return (
    <div className={parts.section}>
      <PageHeading title={t('hand-ins.no-year-title')} />
      <p className={parts.words}>{t('hand-ins.no-year-words')}</p>
      <LinkButton variant="primary" href={homeAddress()}>
        {t('hand-ins.to-home')}
      </LinkButton>
    </div>
  );
}

function HandIns({ view }: { readonly view: TeamYear }) {
  const [read, setRead] = useState<ReadHandIn>();
  // The form starts afresh once a code is taken in.
  const [taken, setTaken] = useState(0);
  const { school, yearName, address } = view;
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('hand-ins.tab', { school: school.name, year: yearName })}
        lead={t('hand-ins.lead')}
        actions={
          <>
            <LinkButton href={paperAddress(address)} icon="print">
              {t('hand-ins.to-paper')}
            </LinkButton>
            <LinkButton href={aloneAddress(address)} icon="people">
              {t('hand-ins.to-roster')}
            </LinkButton>
          </>
        }
      >
        {t('hand-ins.title')}
      </PageHeading>
      <CodeForm
        key={taken}
        error={read?.is === 'refused' && read.by === 'code' ? read.why : undefined}
        onRead={(code) => setRead(readTypedCode(view, code))}
        onWrite={() => setRead(undefined)}
      />
      <FileDrop onRead={setRead} />
      <div aria-live="polite" className={parts.page}>
        {read?.is === 'refused' && read.by === 'file' && <Notice tone="danger">{read.why}</Notice>}
        {read?.is === 'which-member' && (
          <WhichMember
            view={view}
            members={read.members}
            onChoose={(member) => setRead(readTypedCode(view, read.code, member))}
          />
        )}
        {read?.is === 'read' && (
          <HandInPreview
            view={view}
            packet={read.packet}
            by={read.by}
            onDone={() => {
              setRead(undefined);
              setTaken(taken + 1);
            }}
          />
        )}
      </div>
    </div>
  );
}
