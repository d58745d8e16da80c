/**
 * Keeps the screen awake until the function that it gives is called, where the device can do that; a
 * screen that was away takes it up again when it is back.
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => {};
  let lock: WakeLockSentinel | undefined;
  let isOver = false;

  async function take(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isOver) await taken.release();
      else lock = taken;
    } catch {
      // A device that is low on power refuses: the screen then sleeps as it always does.
    }
  }

  const onVisible = () => void take();
  document.addEventListener('visibilitychange', onVisible);
  onVisible();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release().catch(() => undefined);
  };
}
