import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { natsInfo } from '../servers/nats-server.js';
import { answersAt } from '../servers/postgres-server.js';
import { freePort } from '../servers/server-process.js';
import { startContainer, testcontainers, until, within } from './container-kit.js';
import { answersPing, engineAddress, engineAddressOf } from './docker-engine.js';
import { shared } from './test-run.js';

const POSTGRES = 'postgres:15';
const NATS = 'nats:2';
/** Of both images; the engine goes on with it for the next run. */
const PULL_TIMEOUT_MS = 45_000;
const ATTEMPTS = 3;

const inContainers = z.object({ label: z.string(), engine: engineAddress }).nullable();

/**
 * The label of the run's containers, or null when its servers run as programs of this machine. Decided once in a run:
 * `KANTIA_TEST_SERVERS` says `local` or `containers`; else containers, when an engine answers that starts a broker we can reach.
 */
export async function containerLabel(): Promise<string | null> {
  const found = await shared('containers', inContainers, async () => {
    const wanted = process.env.KANTIA_TEST_SERVERS;
    if (wanted === 'local') return null;
    const engine = engineAddressOf(process.env);
    const label = `kantia-test=${randomBytes(6).toString('hex')}`;
    const reason =
      engine && (await answersPing(engine)) ? await whyUnusable(label) : 'no Docker engine answers without TLS';
    if (engine && reason === null) return { label, engine };
    if (wanted === 'containers') throw new Error(reason ?? '');
    if (engine) process.stderr.write(`test servers run without containers: ${reason}\n`);
    return null;
  });
  return found?.label ?? null;
}

async function whyUnusable(label: string): Promise<string | null> {
  try {
    const { getContainerRuntimeClient, ImageName } = await testcontainers();
    const { image } = await getContainerRuntimeClient();
    const present = async (name: string) => {
      const wanted = ImageName.fromString(name);
      if (!(await image.exists(wanted))) await image.pull(wanted);
    };
    await within(PULL_TIMEOUT_MS, 'images', Promise.all([POSTGRES, NATS].map(present)));
    await (await startNatsContainer(label)).stop();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** PostgreSQL for the whole run, with the settings of the local test cluster. Answers the superuser's URL. */
export async function startPostgresContainer(label: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const settings = ['fsync=off', 'max_connections=300', 'timezone=UTC', 'log_timezone=UTC', 'listen_addresses=*'];
  const container = await startContainer(label, POSTGRES, (made) =>
    made
      .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: '--no-locale --encoding=UTF8' })
      .withCommand(['postgres', ...settings.flatMap((setting) => ['-c', setting])])
      .withExposedPorts(5432),
  );
  const url = `postgres://postgres:${password}@${container.getHost()}:${container.getMappedPort(5432)}/postgres`;
  return until('PostgreSQL', async () => ((await answersAt(url)) ? url : null));
}

export interface TestNats {
  readonly url: string;
  readonly version: string;
  /** As the broker's machine dying: no goodbye to clients. */
  kill(): Promise<void>;
  /** Starts again on the same port, with the same streams, or with none when the store was wiped. */
  restart(options?: { wipe: boolean }): Promise<void>;
  stop(): Promise<void>;
}

export async function startNatsContainer(label: string): Promise<TestNats> {
  const launch = (port: number) =>
    startContainer(label, NATS, (made) =>
      made.withCommand(['-js', '-sd', '/tmp/store']).withExposedPorts({ container: 4222, host: port }),
    );
  const first = await atFreePort(launch);
  const { port } = first;
  let { container } = first;
  const info = () => until('NATS', () => natsInfo(container.getHost(), port));
  const { version } = await info();
  const { getContainerRuntimeClient } = await testcontainers();
  const engine = await getContainerRuntimeClient();
  const kill = async () => {
    const handle = engine.container.getById(container.getId());
    if ((await handle.inspect()).State.Running) await handle.kill();
  };
  return {
    url: `nats://${container.getHost()}:${port}`,
    version,
    kill,
    restart: async ({ wipe } = { wipe: false }) => {
      await kill();
      if (wipe) {
        // The store is in the container's own layer.
        await container.stop();
        container = await launch(port);
      } else await engine.container.getById(container.getId()).start();
      await info();
    },
    stop: async () => {
      await container.stop();
    },
  };
}

/** The engine gives a port of its own choice away when the container is killed, so we choose; another may take it in between. */
async function atFreePort<T>(launch: (port: number) => Promise<T>): Promise<{ port: number; container: T }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, container: await launch(port) };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
