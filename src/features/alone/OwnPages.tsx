import { useEffect, useMemo, type ReactNode } from 'react';

import { aloneAddress, type CycleAddress } from '#platform/addresses.ts';
import { placeOf } from '#platform/current-place.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useTeamYear } from '#storage/live-year.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { AskPin } from './AskPin.tsx';
import { ownView, type OwnView } from './own-view.ts';
import { closePin, pinOwner, usePins } from './pins.ts';

type OwnPagesProps = {
  readonly address: CycleAddress;
  readonly member: string;
  readonly children: (view: OwnView) => ReactNode;
};

/** A page that shows a member their own ratings, once it is known who they are, and that they may. */
export function OwnPages({ address: { school, map, year }, member: id, children }: OwnPagesProps) {
  const found = useTeamYear({ school, map, year });
  const member = found.is === 'ready' ? found.members.find((one) => one.id === id) : undefined;
  const owner = pinOwner(school, id);
  const isClosed = usePins(({ kept, open }) => {
    const pin = kept[owner];
    return pin !== undefined && 'hash' in pin && !open.has(owner);
  });
  useEffect(
    () => () => {
      const to = placeOf(location.hash.slice(1));
      if (to.school !== school || to.member !== id) closePin(owner);
    },
    [school, id, owner],
  );
  const view = useMemo(
    () => (found.is === 'ready' && member !== undefined ? ownView(found, member) : undefined),
    [found, member],
  );
  if (found.is !== 'ready') {
    return <NoYearHere view={found} />;
  }
  if (member === undefined || view === undefined) {
    return (
      <div className={parts.section}>
        <PageHeading title={t('alone.unknown-title')} />
        <p className={parts.words}>{t('alone.unknown-words')}</p>
        <LinkButton variant="primary" href={aloneAddress({ school, map, year })}>
          {t('alone.to-pick')}
        </LinkButton>
      </div>
    );
  }
  return isClosed ? (
    <AskPin owner={owner} name={member.name} others={aloneAddress({ school, map, year })} />
  ) : (
    children(view)
  );
}
