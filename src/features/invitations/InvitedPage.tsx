import '#i18n/en/invited.ts';
import { t } from '#i18n/translate.ts';
import { OwnWorkList } from '#saving/OwnWorkList.tsx';
import { useOwnWork } from '#storage/live-invited.ts';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

/** What stands in place of a school's pages on a device that was only invited: the member's own work. */
export function InvitedPage({ school }: { readonly school: string }) {
  const work = useOwnWork(school);
  if (work === undefined) return <LoadingText />;
  return (
    <div className={parts.page}>
      <PageHeading title={t('invited.title')} lead={t('invited.lead')} />
      {work.length === 0 && <Notice tone="warning">{t('invited.no-map')}</Notice>}
      <OwnWorkList work={work} />
    </div>
  );
}
