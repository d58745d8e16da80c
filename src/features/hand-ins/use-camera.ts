import { useEffect, useRef, useState } from 'react';

import { camerasHere, openCamera, type Camera, type CameraOutcome } from '#platform/camera.ts';

/** Whether the camera is on, and why not. */
export type CameraState =
  | { readonly is: 'off' }
  | { readonly is: 'asked' }
  | { readonly is: 'on'; readonly camera: Camera; readonly all: readonly string[] }
  /** Pulled out, or taken away by the system, while it was on. */
  | { readonly is: 'gone' }
  | Exclude<CameraOutcome, { is: 'open' }>;

/** The camera of this device: switched on and off by a person, and off when the page is left. */
export function useCamera() {
  const [state, setState] = useState<CameraState>({ is: 'off' });
  const open = useRef<Camera>(undefined);
  const isGone = useRef(false);

  function release() {
    open.current?.stop();
    open.current = undefined;
  }

  async function start(device?: string) {
    release();
    setState({ is: 'asked' });
    const outcome = await openCamera(device);
    if (outcome.is !== 'open') {
      setState(outcome);
      return;
    }
    const { camera } = outcome;
    if (isGone.current) {
      camera.stop();
      return;
    }
    open.current = camera;
    for (const track of camera.stream.getVideoTracks()) {
      track.addEventListener('ended', () => {
        if (open.current === camera) setState({ is: 'gone' });
      });
    }
    setState({ is: 'on', camera, all: await camerasHere() });
  }

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      open.current?.stop();
    };
  }, []);

  return {
    state,
    start: () => start(),
    startOther() {
      if (state.is !== 'on') return;
      const now = state.camera.stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
      void start(state.all[(state.all.indexOf(now) + 1) % state.all.length]);
    },
    stop() {
      release();
      setState({ is: 'off' });
    },
  };
}
