// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import { aTeamsStorage, openIntake } from './an-intake.tsx';

function aDevice(mediaDevices: Record<string, unknown> | undefined): void {
  const rest = { userAgent: navigator.userAgent, clipboard: navigator.clipboard };
  vi.stubGlobal('navigator', mediaDevices === undefined ? rest : { ...rest, mediaDevices });
}

function failing(name: string) {
  return { getUserMedia: () => Promise.reject(new DOMException('no', name)) };
}

describe('a camera that can’t be had', () => {
  test.each([
    [
      'refused by a person',
      failing('NotAllowedError'),
      /The camera was not allowed\..*rating code/,
    ],
    ['refused by the device’s rules', failing('SecurityError'), /The camera was not allowed\./],
    ['not there', failing('NotFoundError'), /This device has no camera\./],
    ['in use by another app', failing('NotReadableError'), /perhaps another app is using it/],
    ['in a browser that lends none', undefined, /This browser lends no camera/],
  ])('because it is %s, is told in a sentence with another way', async (_, devices, words) => {
    const { user } = await openIntake(await aTeamsStorage());
    aDevice(devices);
    await user.click(screen.getByRole('button', { name: 'Read with the camera' }));
    expect(await screen.findByText(words)).toBeTruthy();
    // The person can try again after they have mended it.
    expect(screen.getByRole('button', { name: 'Read with the camera' })).toBeTruthy();
  });
});
