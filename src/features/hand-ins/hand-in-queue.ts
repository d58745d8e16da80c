import { useState } from 'react';

import type { ReadHandIn, RefusedHandIn } from './read-hand-in.ts';

/** Something that was read and waits for a person to say what becomes of it. */
type Waiting = {
  readonly key: number;
  readonly read: Exclude<ReadHandIn, RefusedHandIn>;
};

/** What was read, one after the other, and what was refused of the last reading. */
export function useHandInQueue() {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [refused, setRefused] = useState<readonly RefusedHandIn[]>([]);
  const [count, setCount] = useState(0);

  return {
    current: waiting[0],
    refused,
    /** New readings; what was said of earlier ones no longer holds, but of a code that is still in its field. */
    receive(reads: readonly ReadHandIn[]) {
      const ofCode = (read: ReadHandIn) => read.is === 'whose' || read.by === 'code';
      const isCode = reads.some(ofCode);
      setRefused((now) => [
        ...now.filter((read) => !isCode && ofCode(read)),
        ...reads.filter((read) => read.is === 'refused'),
      ]);
      const good = reads.filter((read) => read.is !== 'refused');
      setWaiting((now) => [...now, ...good.map((read, at) => ({ key: count + at, read }))]);
      setCount(count + good.length);
    },
    /** The first one is read anew, because a person said more about it. */
    replace(read: ReadHandIn) {
      if (read.is === 'refused') {
        setRefused([read]);
        setWaiting((now) => now.slice(1));
      } else {
        setWaiting((now) => now.map((one, at) => (at === 0 ? { ...one, read } : one)));
      }
    },
    drop: () => setWaiting((now) => now.slice(1)),
    forgetRefused: () => setRefused([]),
  };
}
