import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { endProcess, freePort, spawnServer, type ServerProcess } from '../servers/server-process.js';

const run = promisify(execFile);
const START_TIMEOUT_MS = 40_000;
const NEEDED = [
  'swift-proxy-server',
  'swift-account-server',
  'swift-container-server',
  'swift-object-server',
  'swift-ring-builder',
  'memcached',
];
const KINDS = ['account', 'container', 'object'] as const;
type Ports = Readonly<Record<(typeof KINDS)[number] | 'proxy' | 'memcached', number>>;

export interface TestS3 {
  /** `s3://key:secret@host:port/?region=…`, as `OBJECT_STORE_URL` takes it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Why no S3 server can be started here, or null. Debian's packages have one that checks signatures: OpenStack Swift. */
export async function whyNoS3(): Promise<string | null> {
  for (const program of NEEDED) {
    const found = await run('sh', ['-c', `command -v ${program}`]).catch(() => null);
    if (!found)
      return `${program} is not installed (Debian: swift-proxy swift-account swift-container swift-object memcached)`;
  }
  return null;
}

function storageConfig(kind: string, port: number, folder: string): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
user = ${userInfo().username}
swift_dir = ${folder}/etc
devices = ${folder}/disks
mount_check = false
workers = 0
log_level = WARNING
disable_fallocate = true
fallocate_reserve = 0
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
[${kind}-updater]
recon_cache_path = ${folder}/cache
[${kind}-replicator]
recon_cache_path = ${folder}/cache
[${kind}-auditor]
recon_cache_path = ${folder}/cache
[object-reconstructor]
[container-sync]
[account-reaper]
`;
}

function proxyConfig(ports: Ports, folder: string): string {
  const filters = ['catch_errors', 'gatekeeper', 'listing_formats', 'copy', 'dlo', 'slo', 'symlink'];
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${ports.proxy}
user = ${userInfo().username}
swift_dir = ${folder}/etc
workers = 0
log_level = WARNING
[pipeline:main]
pipeline = catch_errors gatekeeper proxy-logging cache listing_formats s3api tempauth copy dlo slo versioned_writes symlink proxy-logging proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:proxy-logging]
use = egg:swift#proxy_logging
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${ports.memcached}
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
location = us-east-1
dns_compliant_bucket_names = true
check_bucket_owner = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
${filters.map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join('')}`;
}

async function writeRing(kind: string, port: number, etc: string): Promise<void> {
  const builder = join(etc, `${kind}.builder`);
  await run('swift-ring-builder', [builder, 'create', '4', '1', '0']);
  await run('swift-ring-builder', [builder, 'add', `r1z1-127.0.0.1:${port}/d1`, '1']);
  // Ends with 1 to warn that one disk holds the only copy.
  await run('swift-ring-builder', [builder, 'rebalance']).catch(() => undefined);
}

async function writeConfigs(folder: string, ports: Ports): Promise<void> {
  const etc = join(folder, 'etc');
  for (const name of ['etc', 'disks/d1', 'cache']) await mkdir(join(folder, name), { recursive: true });
  const common =
    '[swift-hash]\nswift_hash_path_suffix = sfx\nswift_hash_path_prefix = pfx\n[storage-policy:0]\nname = gold\ndefault = yes\n';
  await writeFile(join(etc, 'swift.conf'), common);
  await writeFile(join(etc, 'proxy.conf'), proxyConfig(ports, folder));
  for (const kind of KINDS) {
    await writeFile(join(etc, `${kind}.conf`), storageConfig(kind, ports[kind], folder));
    await writeRing(kind, ports[kind], etc);
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status < 500,
    () => false,
  );
}

/** Starts OpenStack Swift with its S3 interface in a temporary folder. Ask `whyNoS3` first. */
export async function startS3(): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-test-s3-'));
  const [account, container, object, proxy, memcached] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const ports = { account, container, object, proxy, memcached };
  await writeConfigs(folder, ports);
  const start = (command: string, args: readonly string[]): ServerProcess =>
    spawnServer({ command, args, cwd: folder, logFile: join(folder, 'log') });
  const memory = ['-u', userInfo().username, '-l', '127.0.0.1', '-p', String(memcached), '-m', '32'];
  const processes = [
    start('memcached', memory),
    ...[...KINDS, 'proxy'].map((name) => start(`swift-${name}-server`, [join(folder, 'etc', `${name}.conf`)])),
  ];
  const stop = async () => {
    await Promise.all(processes.map(({ pid }) => endProcess(pid, 'SIGTERM', 5_000)));
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(proxy))) {
    if (Date.now() > deadline) {
      await stop();
      throw new Error('Swift did not start');
    }
    await sleep(100);
  }
  return { url: `s3://${encodeURIComponent('test:tester')}:testing@127.0.0.1:${proxy}/?region=us-east-1`, stop };
}
