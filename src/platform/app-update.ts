import { appScriptUrl } from './app-urls.ts';

/**
 * `offline-ready`: everything is stored, the app opens without a network from now on.
 * `update-waiting`: a newer version is stored and starts when the person says so.
 */
export type AppUpdateStatus = 'none' | 'offline-ready' | 'update-waiting';

let status: AppUpdateStatus = 'none';
let registration: ServiceWorkerRegistration | undefined;
let isReloading = false;
const listeners = new Set<() => void>();

/** A store for `useSyncExternalStore`. */
export const appUpdate = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): AppUpdateStatus => status,
} as const;

/**
 * Registers the service worker, without waiting for it and without any effect where there is none
 * (no HTTPS, a private window, the development server). Never reloads by itself.
 */
export function watchForAppUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') registerWhenCalm();
  else window.addEventListener('load', registerWhenCalm, { once: true });
}

const calmAfterMs = 3000;

/** Storing everything takes a second of a slow computer: it waits until the first page is there. */
function registerWhenCalm(): void {
  setTimeout(registerWorker, calmAfterMs);
}

function registerWorker(): void {
  const hadWorker = navigator.serviceWorker.controller !== null;
  let isControlled = hadWorker;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Another tab started the update: this one still runs the old code until it is reloaded.
    if (isControlled && !isReloading) setStatus('update-waiting');
    isControlled = true;
  });
  void navigator.serviceWorker
    .register(appScriptUrl('sw.js'), { scope: './' })
    .then((registered) => watch(registered, hadWorker))
    .catch(() => setStatus('none'));
}

/**
 * Starts the newer version: leaves the field that is being typed in, waits until `everythingSaved`, and
 * reloads the page under the new worker. When something could not be saved, nothing happens: false.
 */
export async function applyAppUpdate(everythingSaved: () => Promise<boolean>): Promise<boolean> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (!(await everythingSaved())) return false;
  isReloading = true;
  const waiting = registration?.waiting;
  if (waiting === null || waiting === undefined) {
    location.reload();
    return true;
  }
  waiting.addEventListener('statechange', () => {
    // `redundant`: a still newer version took its place, and is offered after the reload.
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
  waiting.postMessage({ type: 'SKIP_WAITING' });
  return true;
}

const hour = 60 * 60 * 1000;

function watch(registered: ServiceWorkerRegistration, hadWorker: boolean): void {
  registration = registered;
  if (registered.waiting !== null && hadWorker) setStatus('update-waiting');
  if (registered.installing !== null) follow(registered.installing, hadWorker);
  registered.addEventListener('updatefound', () => {
    if (registered.installing !== null) follow(registered.installing, registered.active !== null);
  });
  // A tab may stay open for weeks on a staff-room computer.
  setInterval(() => void registered.update().catch(() => undefined), 6 * hour);
}

function follow(worker: ServiceWorker, replacesAnother: boolean): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && replacesAnother) setStatus('update-waiting');
    if (worker.state === 'activated' && !replacesAnother) setStatus('offline-ready');
  });
}

function setStatus(next: AppUpdateStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}
