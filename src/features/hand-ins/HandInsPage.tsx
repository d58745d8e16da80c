import { useEffect, useEffectEvent, useState } from 'react';

import '#i18n/en/hand-ins.ts';
import '#i18n/en/school.ts';
import { handInAs } from '#exchange/hand-in-as.ts';
import { aloneAddress, paperAddress, type CycleAddress } from '#platform/addresses.ts';
import { takeHandedFile } from '#platform/handed-file.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { CameraReader } from './CameraReader.tsx';
import { CodeForm } from './CodeForm.tsx';
import { FileDrop } from './FileDrop.tsx';
import { HandInDialog } from './HandInDialog.tsx';
import { useHandInQueue } from './hand-in-queue.ts';
import styles from './HandIns.module.css';
import { readTypedCode, readScanned } from './read-hand-in.ts';
import { readChosenFiles } from './read-picture.ts';
import { Refusals } from './Refusals.tsx';
import { WhoseCode } from './WhoseCode.tsx';

/** Where a facilitator takes in what members hand in from their own devices. */
export function HandInsPage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is === 'ready') return <HandIns view={view} />;
  return <NoYearHere view={view} />;
}

function HandIns({ view }: { readonly view: TeamYear }) {
  const [code, setCode] = useState('');
  const queue = useHandInQueue();
  const { school, yearName, address } = view;
  const receiveHanded = useEffectEvent(async () => {
    const file = takeHandedFile();
    if (file !== undefined) queue.receive(await readChosenFiles([file]));
  });
  // A member’s file that was opened somewhere else.
  useEffect(() => void receiveHanded(), []);
  const { current, refused } = queue;
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
      <Refusals refused={refused.filter(({ by }) => by !== 'code')} />
      <div className={styles.ways}>
        <CameraReader
          isPaused={current !== undefined}
          onRead={(text) => queue.receive([readScanned(text)])}
        />
        <div className={parts.page}>
          <CodeForm
            code={code}
            error={refused.find(({ by }) => by === 'code')?.why}
            onChange={(typed) => {
              setCode(typed);
              queue.forgetRefused();
            }}
            onRead={() => queue.receive([readTypedCode(view, code)])}
          />
          <FileDrop onFiles={async (files) => queue.receive(await readChosenFiles(files))} />
        </div>
      </div>
      <Decision key={current?.key} view={view} queue={queue} onCodeTaken={() => setCode('')} />
    </div>
  );
}

type DecisionProps = {
  readonly view: TeamYear;
  readonly queue: ReturnType<typeof useHandInQueue>;
  readonly onCodeTaken: () => void;
};

/** What is to be said to the reading that is first in the queue. */
function Decision({ view, queue, onCodeTaken }: DecisionProps) {
  const read = queue.current?.read;
  switch (read?.is) {
    case undefined:
      return null;
    case 'whose':
      return (
        <WhoseCode
          view={view}
          fits={read.fits}
          members={read.members}
          onChoose={(member) => queue.replace(readTypedCode(view, read.code, member))}
          onLeave={queue.drop}
        />
      );
    case 'read':
      return (
        <HandInDialog
          view={view}
          packet={read.packet}
          by={read.by}
          onReassign={(member) => queue.replace({ ...read, packet: handInAs(read.packet, member) })}
          onTaken={() => {
            if (read.by === 'code') onCodeTaken();
            queue.drop();
          }}
          onLeave={queue.drop}
        />
      );
  }
}
