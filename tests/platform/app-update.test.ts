import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A worker of the browser, as far as an update needs it. */
class FakeWorker extends EventTarget {
  state = 'installed';
  readonly messages: unknown[] = [];
  postMessage(message: unknown) {
    this.messages.push(message);
  }
  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const reload = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubEnv('PROD', true);
  reload.mockReset();
  return () => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  };
});

/** The app with a newer version waiting, and the waiting worker. */
async function withUpdateWaiting() {
  const waiting = new FakeWorker();
  const registration = Object.assign(new EventTarget(), {
    waiting,
    installing: null,
    active: new FakeWorker(),
    update: () => Promise.resolve(),
  });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: registration.active,
    register: () => Promise.resolve(registration),
  });
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', {
    readyState: 'complete',
    activeElement: null,
    baseURI: 'https://school.example/',
  });
  vi.stubGlobal('HTMLElement', FakeWorker);
  vi.stubGlobal('location', { reload });
  const { appUpdate, applyAppUpdate, watchForAppUpdates } = await import('#platform/app-update.ts');
  watchForAppUpdates();
  await vi.advanceTimersByTimeAsync(5000);
  expect(appUpdate.getSnapshot()).toBe('update-waiting');
  return { waiting, applyAppUpdate };
}

describe('a newer version that waits', () => {
  it('starts when it is asked to, and the page is reloaded under it', async () => {
    const { waiting, applyAppUpdate } = await withUpdateWaiting();
    expect(await applyAppUpdate(() => Promise.resolve(true))).toBe(true);
    expect(waiting.messages).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    waiting.becomes('activated');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('does not start while something is not saved', async () => {
    const { waiting, applyAppUpdate } = await withUpdateWaiting();
    expect(await applyAppUpdate(() => Promise.resolve(false))).toBe(false);
    expect(waiting.messages).toEqual([]);
  });

  it('that a still newer one replaces is not waited for', async () => {
    const { waiting, applyAppUpdate } = await withUpdateWaiting();
    await applyAppUpdate(() => Promise.resolve(true));
    waiting.becomes('redundant');
    expect(reload).toHaveBeenCalledOnce();
  });
});
