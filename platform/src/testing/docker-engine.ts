import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { homedir } from 'node:os';
import { z } from 'zod';

const PING_TIMEOUT_MS = 1_000;

/** Where an engine may be asked: a socket file or an address. */
export const engineAddress = z.union([
  z.object({ socketPath: z.string() }),
  z.object({ host: z.string(), port: z.number() }),
]);
export type EngineAddress = z.infer<typeof engineAddress>;

/** Where an engine would be, or null. Only what plain HTTP can ask: one behind TLS or SSH counts as none. */
export function engineAddressOf(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): EngineAddress | null {
  const wanted = env.DOCKER_HOST ?? '';
  if (wanted === '') {
    // Of the system, of a user without rights, of Docker Desktop.
    const usual = [
      '/var/run/docker.sock',
      `${env.XDG_RUNTIME_DIR}/docker.sock`,
      `${homedir()}/.docker/run/docker.sock`,
    ];
    const socketPath = usual.find(exists);
    return socketPath === undefined ? null : { socketPath };
  }
  if (wanted.startsWith('unix://')) return { socketPath: wanted.slice('unix://'.length) };
  if (!URL.canParse(wanted) || env.DOCKER_TLS_VERIFY === '1') return null;
  const { protocol, hostname, port } = new URL(wanted);
  return protocol === 'tcp:' || protocol === 'http:' ? { host: hostname, port: Number(port || '2375') } : null;
}

/** Whether an engine answers its ping within a second. */
export async function answersPing(address: EngineAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ ...address, path: '/_ping', signal: AbortSignal.timeout(PING_TIMEOUT_MS) }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });
}
