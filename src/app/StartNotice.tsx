import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import { broughtBackRead, useStorageStart } from './storage-start.ts';

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
  if (start.is === 'open' && start.broughtBack !== undefined) {
    const { from, steps } = start.broughtBack;
    return (
      <Notice
        tone="info"
        live="status"
        title={t(from === 'wiped' ? 'app.brought-back-all-title' : 'app.brought-back-title')}
        actions={
          <Button size="small" onClick={broughtBackRead}>
            {t('app.brought-back-read')}
          </Button>
        }
      >
        {t(from === 'wiped' ? 'app.brought-back-all-words' : 'app.brought-back-words', {
          count: steps,
        })}
      </Notice>
    );
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
