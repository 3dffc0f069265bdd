import { expect } from '@jest/globals';
import type { ScreensWorld } from '../screens-world.js';

/** Sets how the simulated provider misbehaves; what is not named is as it should be. */
export async function faultsOf(
  { stack }: ScreensWorld,
  settings: Readonly<Partial<Record<'rejectEvery' | 'failEvery' | 'silentEvery' | 'downForMs', number>>>,
): Promise<void> {
  const response = await fetch(`${stack.simulatorUrl}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  expect(response.ok).toBe(true);
}
