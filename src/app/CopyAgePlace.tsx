import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';

import { dataSafetyAddress, homeAddress, schoolAddress } from '#platform/addresses.ts';
import { placeOf } from '#platform/current-place.ts';
import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

import { whenIdle } from '#platform/when-idle.ts';

import { lazyPart } from './lazy-part.ts';
import { renderPart } from './render-part.ts';

const copyAge = lazyPart(() =>
  import('#features/data-safety/CopyAgeLink.tsx').then((m) => m.CopyAgeLink),
);

/** Where the foot of a page tells the age of the copy elsewhere: of every page that doesn’t tell it itself. */
export function CopyAgePlace() {
  const [path] = useLocation();
  const storage = useStorageIfOpen();
  const [isHere, setIsHere] = useState(false);

  useEffect(() => {
    whenIdle()
      .then(copyAge.load)
      .then(
        () => setIsHere(true),
        // The page works without.
        () => undefined,
      );
  }, []);

  return isHere && storage !== undefined && !isToldOn(path) && renderPart(copyAge, {});
}

function isToldOn(path: string): boolean {
  const { school } = placeOf(path);
  const own = [homeAddress(), dataSafetyAddress(), ...(school ? [schoolAddress(school)] : [])];
  return own.includes(path);
}
