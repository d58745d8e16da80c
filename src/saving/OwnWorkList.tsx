import '#i18n/en/invited.ts';
import { OwnWorkCard } from '#map-view/OwnWorkCard.tsx';
import { mapAddress, ownIndicatorAddress, ownRatingsAddress } from '#platform/addresses.ts';
import type { OwnWork } from '#storage/live-invited.ts';
import parts from '#ui/PageParts.module.css';

/** All that members were invited to rate on this device. */
export function OwnWorkList({ work }: { readonly work: readonly OwnWork[] }) {
  return (
    <ul className={parts.page}>
      {work.map((one) => (
        <OwnWorkRow key={`${one.address.school} ${one.yearName} ${one.member.id}`} work={one} />
      ))}
    </ul>
  );
}

function OwnWorkRow({ work }: { readonly work: OwnWork }) {
  const { address, school, yearName, member, map, codes, unrated, handIn } = work;
  const [next] = unrated;
  return (
    <OwnWorkCard
      school={school}
      member={member.name}
      yearName={yearName}
      rated={codes.length - unrated.length}
      total={codes.length}
      next={
        next === undefined
          ? undefined
          : { code: next, href: ownIndicatorAddress(address, member.id, next) }
      }
      handedIn={handIn.is !== 'handed-in' ? 'no' : handIn.changedSince ? 'changed-since' : 'yes'}
      ownHref={ownRatingsAddress(address, member.id)}
      mapHref={mapAddress(map.id, map.version)}
    />
  );
}
