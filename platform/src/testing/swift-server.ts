import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'minio';
import { endProcess, freePort, spawnServer } from '../servers/server-process.js';
import { buildImage, startContainer, until } from './container-kit.js';
import { containerLabel } from './containers.js';
import { swiftFiles } from './swift-setup.js';
import { keep, runFolder } from './test-run.js';

const run = promisify(execFile);
/** The account that `swiftFiles` makes. */
const USER = 'test:tester';
const PASSWORD = 'testing';
/** Six Python programs, on a machine that is busy with other tests. */
const START_TIMEOUT_MS = 90_000;
const NEEDED = [
  'swift-proxy-server',
  'swift-account-server',
  'swift-container-server',
  'swift-object-server',
  'memcached',
];

export interface TestS3 {
  /** `s3://key:secret@host:port/?region=…`, as `OBJECT_STORE_URL` takes it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A way to start an S3 server that checks signatures (OpenStack Swift), or why there is none. */
export type FoundS3 =
  | { readonly where: string; readonly start: () => Promise<TestS3> }
  | { readonly start: null; readonly reason: string };

/** In a container when the run has an engine that can build its image, else by Debian's programs. */
export async function findS3(): Promise<FoundS3> {
  const label = await containerLabel();
  const image = label === null ? null : await buildImage('swift.Dockerfile');
  if (label !== null && image !== null) return { where: 'in a container', start: () => startInContainer(label, image) };
  for (const program of NEEDED) {
    const found = await run('sh', ['-c', `command -v ${program}`]).catch(() => null);
    if (!found)
      return {
        start: null,
        reason: `${program} is not installed (Debian: swift-proxy swift-account swift-container swift-object memcached)`,
      };
  }
  return { where: 'as programs', start: startPrograms };
}

async function urlOnceReady(host: string, port: number): Promise<string> {
  const client = new Client({
    endPoint: host,
    port,
    useSSL: false,
    accessKey: USER,
    secretKey: PASSWORD,
    pathStyle: true,
  });
  // The proxy answers before the servers behind it do: only a bucket made and an object written say that all six are up.
  const ready = () =>
    client
      .makeBucket('ready')
      .catch(() => undefined)
      .then(() => client.putObject('ready', 'ready', 'ready'))
      .then(
        () => true,
        () => null,
      );
  await until('Swift', ready, START_TIMEOUT_MS);
  return `s3://${encodeURIComponent(USER)}:${PASSWORD}@${host}:${port}/?region=us-east-1`;
}

async function startInContainer(label: string, image: string): Promise<TestS3> {
  const ports = { account: 6201, container: 6202, object: 6203, memcached: 11211, proxy: 8080 };
  const files = swiftFiles({ folder: '/swift', user: 'root', listen: '0.0.0.0', ports });
  const container = await startContainer(label, image, (made) =>
    made
      .withCopyContentToContainer(
        Object.entries(files).map(([path, content]) => ({ content, target: `/swift/${path}` })),
      )
      .withCommand(['sh', '/swift/start.sh'])
      .withExposedPorts(ports.proxy),
  );
  const stop = async () => {
    await container.stop();
  };
  return { url: await urlOnceReady(container.getHost(), container.getMappedPort(ports.proxy)), stop };
}

async function startPrograms(): Promise<TestS3> {
  const folder = await mkdtemp(join(runFolder(), 's3-'));
  const [account, container, object, proxy, memcached] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const ports = { account, container, object, proxy, memcached };
  const files = swiftFiles({ folder, user: userInfo().username, listen: '127.0.0.1', ports });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { pid } = spawnServer({ command: 'sh', args: ['start.sh'], cwd: folder, logFile: join(folder, 'log') });
  await writeFile(join(folder, 'pid'), String(pid));
  await keep(basename(folder), join(folder, 'pid'));
  const stop = async () => {
    await endProcess(pid, 'SIGTERM', 5_000);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: await urlOnceReady('127.0.0.1', proxy), stop };
}
