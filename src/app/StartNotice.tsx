import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import { BroughtBackPlace } from './BroughtBackPlace.tsx';
import { useStorageStart } from './storage-start.ts';

/** Says, above the page, when this tab must not write, and what was lost and brought back. */
export function StartNotice() {
  const start = useStorageStart();
  if (start.is === 'superseded') {
    return (
      <Notice tone="warning" live="alert" title={t('app.superseded-title')} actions={<Reload />}>
        {t('app.superseded-words')}
      </Notice>
    );
  }
  if (start.is === 'open' && start.storage.access.mode === 'read-only') {
    return (
      <Notice tone="warning" live="status" title={t('app.read-only-title')} actions={<Reload />}>
        {t('app.read-only-words')}
      </Notice>
    );
  }
  if (start.is === 'open' && start.storage.access.mode === 'copy') {
    return (
      <Notice tone="warning" live="status" title={t('app.copy-title')} actions={<Reload />}>
        {t('app.copy-words')}
      </Notice>
    );
  }
  if (start.is === 'open' && start.broughtBack !== undefined) {
    // That is a page of its own.
    if (start.broughtBack.from === 'not') return null;
    return <BroughtBackPlace broughtBack={start.broughtBack} />;
  }
  return null;
}

function Reload() {
  return (
    <Button size="small" onClick={() => location.reload()}>
      {t('app.reload')}
    </Button>
  );
}
