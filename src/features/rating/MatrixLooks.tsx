import { matrixAddress, type CycleAddress, type MatrixLook } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LookLinks } from '#ui/LookLinks.tsx';

type MatrixLooksProps = {
  readonly address: CycleAddress;
  readonly look: MatrixLook;
};

/** Table, paper or picture, as links: each has its own address and keeps the filter. */
export function MatrixLooks({ address, look }: MatrixLooksProps) {
  const looks = [
    { view: undefined, label: t('rating.view-table') },
    { view: 'paper', label: t('rating.view-paper') },
    { view: 'picture', label: t('rating.view-picture') },
  ] as const;
  return (
    <LookLinks
      label={t('rating.matrix-views')}
      looks={looks.map(({ view, label }) => ({
        href: matrixAddress(address, { ...look, view }),
        label,
        isCurrent: look.view === view,
      }))}
    />
  );
}
