import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const SERVICES = [
  'customers',
  'inputs',
  'cycles',
  'validation',
  'settlement',
  'billing-gateway',
  'metrics',
  'gateway',
] as const;

export type ServiceName = (typeof SERVICES)[number];
export const PROCESSES = [...SERVICES, 'simulator', 'trace-sink'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** The compiled entries. */
const ENTRIES: Readonly<Record<ProcessName | 'preload', string>> = {
  preload: 'platform/dist/telemetry/preload.js',
  customers: 'services/customers/dist/main.js',
  inputs: 'services/inputs/dist/main.js',
  cycles: 'services/cycles/dist/main.js',
  validation: 'services/validation/dist/main.js',
  settlement: 'services/settlement/dist/main.js',
  'billing-gateway': 'services/billing-gateway/dist/main.js',
  metrics: 'services/metrics/dist/main.js',
  gateway: 'gateway/dist/main.js',
  simulator: 'services/billing-gateway/dist/simulator/main.js',
  'trace-sink': 'deploy/dist/trace-sink/main.js',
};

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUNDLES = `${ROOT}deploy/dist/bundles`;

/** The file that a process runs. */
export function bundleOf(name: ProcessName | 'preload'): string {
  return `${BUNDLES}/${name}.mjs`;
}

/** Telemetry starts before anything else is loaded. */
export const PRELOAD = pathToFileURL(bundleOf('preload')).href;

/** Bundles what was compiled, unless nothing changed since: opening a thousand files takes longer than all else in a start. */
export async function bundleProcesses(): Promise<void> {
  const packages = ['kernel', 'contracts', ...Object.values(ENTRIES).map((path) => path.replace(/\/dist\/.*/, ''))];
  const sources = ['package-lock.json', 'deploy/bundle.mjs', ...packages.map((path) => `${path}/dist/.tsbuildinfo`)];
  const made = bundleOf('preload');
  const isNewer = (path: string) => statSync(`${ROOT}${path}`).mtimeMs > statSync(made).mtimeMs;
  if (existsSync(made) && !sources.some(isNewer)) return;
  const entries = Object.entries(ENTRIES).map(([name, path]) => `${name}=${ROOT}${path}`);
  await promisify(execFile)(process.execPath, [`${ROOT}deploy/bundle.mjs`, BUNDLES, ...entries]);
}
