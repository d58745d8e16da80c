/** A camera that is on, until it is stopped. */
export type Camera = {
  readonly stream: MediaStream;
  /** Whether it looks at whoever holds the device; their picture is then shown as in a mirror. */
  readonly isMirror: boolean;
  readonly stop: () => void;
};

/** A camera, or why there is none. */
export type CameraOutcome =
  | { readonly is: 'open'; readonly camera: Camera }
  /** A person, or the rules of the device, said no. */
  | { readonly is: 'refused' }
  /** The device has none. */
  | { readonly is: 'none' }
  /** Another app holds it, or it does not start. */
  | { readonly is: 'in-use' }
  /** The browser lends cameras to secure addresses only, or to none. */
  | { readonly is: 'not-possible' };

/** Asks for the camera at the back, or whichever there is; `device` asks for that one. Never rejects. */
export async function openCamera(device?: string): Promise<CameraOutcome> {
  const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
  if (devices === undefined) return { is: 'not-possible' };
  const which =
    device === undefined
      ? { facingMode: { ideal: 'environment' } }
      : { deviceId: { exact: device } };
  try {
    const stream = await devices.getUserMedia({
      audio: false,
      video: { ...which, width: { ideal: 1280 }, height: { ideal: 960 } },
    });
    const [track] = stream.getVideoTracks();
    const isMirror = track?.getSettings().facingMode !== 'environment';
    return { is: 'open', camera: { stream, isMirror, stop: () => stopAll(stream) } };
  } catch (error) {
    return { is: reasonOf(error) };
  }
}

/** The ids of the device's cameras; known only once one was opened. Never rejects. */
export async function camerasHere(): Promise<readonly string[]> {
  try {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  } catch {
    return [];
  }
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function reasonOf(error: unknown): 'refused' | 'none' | 'in-use' {
  // Not every browser makes an Error of it.
  switch ((error as { readonly name?: unknown } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'in-use';
  }
}
