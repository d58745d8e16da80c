import { useEffect, useState } from 'react';

import { t } from '#i18n/translate.ts';
import type { OpenError } from '#storage/storage.ts';
import type { Stuckness } from '#features/data-safety/StuckPage.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';

import { lazyPart } from './lazy-part.ts';
import { NoStoragePage } from './NoStoragePage.tsx';
import { renderPart } from './render-part.ts';
import { broughtBackRead, startToRead, startWithoutBackup } from './storage-start.ts';

const stuck = lazyPart(() =>
  import('#features/data-safety/StuckPage.tsx').then((m) => m.StuckPage),
);

/** Instead of a page whose data can't be reached: no place to store it, or a database that doesn't open. */
export function UnavailablePage({ error }: { readonly error: OpenError }) {
  switch (error.tag) {
    case 'no-database':
    case 'newer-database':
      return <NoStoragePage error={error} />;
    case 'no-room':
      return <Stuck why="no-room" detail={error.detail} />;
    case 'broken-database':
      return <Stuck why="broken" detail={error.detail} />;
    case 'not-upgraded':
      return <Stuck why={error.why} detail={error.detail} />;
  }
}

/** Instead of the welcome to a browser that has lost what people made, and could not bring it back. */
export function NotBackPage() {
  return <Stuck why="not-back" detail="" onGoOn={broughtBackRead} />;
}

type StuckProps = {
  readonly why: Stuckness;
  readonly detail: string;
  readonly onGoOn?: () => void;
};

/** Its words and the list of backups come only then; without their code, the plain page says what it can. */
function Stuck(props: StuckProps) {
  const [code, setCode] = useState<'asked' | 'here' | 'missing'>('asked');

  useEffect(() => {
    stuck.load().then(
      () => setCode('here'),
      () => setCode('missing'),
    );
  }, []);

  switch (code) {
    case 'asked':
      return <LoadingText text={t('app.opening')} />;
    case 'here':
      return renderPart(stuck, {
        ...props,
        onRead: startToRead,
        onWithoutBackup: startWithoutBackup,
      });
    case 'missing':
      return <NoStoragePage error={{ tag: 'no-database', detail: props.detail }} />;
  }
}
