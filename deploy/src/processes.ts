import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type ServiceName =
  | 'customers'
  | 'inputs'
  | 'cycles'
  | 'validation'
  | 'settlement'
  | 'billing-gateway'
  | 'metrics'
  | 'gateway';

export const SERVICES: readonly ServiceName[] = [
  'customers',
  'inputs',
  'cycles',
  'validation',
  'settlement',
  'billing-gateway',
  'metrics',
  'gateway',
];

const root = new URL('../../', import.meta.url);
export const ROOT = fileURLToPath(root);

/** The compiled entry of a service, or of a helper process of this workspace. */
export function entryOf(name: ServiceName | 'simulator' | 'trace-sink'): string {
  const path =
    name === 'gateway'
      ? 'gateway/dist/main.js'
      : name === 'simulator'
        ? 'services/billing-gateway/dist/simulator/main.js'
        : name === 'trace-sink'
          ? 'deploy/dist/trace-sink/main.js'
          : `services/${name}/dist/main.js`;
  const entry = fileURLToPath(new URL(path, root));
  if (!existsSync(entry)) throw new Error(`${path} is not built`);
  return entry;
}

/** Telemetry starts before anything else is loaded. */
export const PRELOAD = new URL('platform/dist/telemetry/preload.js', root).href;
