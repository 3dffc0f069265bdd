const KINDS = ['account', 'container', 'object'] as const;

/** One process of Debian's Python, since the command that does the same takes nine, half a second each. */
const RINGS = `from swift.common.ring import RingBuilder
def ring(kind, port):
    builder = RingBuilder(4, 1, 0)
    at = {'ip': '127.0.0.1', 'port': port, 'replication_ip': '127.0.0.1', 'replication_port': port}
    builder.add_dev({'region': 1, 'zone': 1, 'device': 'd1', 'weight': 1, 'meta': '', **at})
    builder.rebalance()
    builder.get_ring().save('etc/' + kind + '.ring.gz')
`;

export interface SwiftPlace {
  /** Absolute; everything is below it. */
  readonly folder: string;
  readonly user: string;
  /** Address that the S3 interface listens on; the other servers are for itself only. */
  readonly listen: string;
  readonly ports: Readonly<Record<(typeof KINDS)[number] | 'proxy' | 'memcached', number>>;
}

/** The files of a Swift with one disk, by path below its folder; `sh start.sh` runs it and ends with it. */
export function swiftFiles(place: SwiftPlace): Readonly<Record<string, string>> {
  const { ports } = place;
  return {
    'etc/swift.conf':
      '[swift-hash]\nswift_hash_path_suffix = sfx\nswift_hash_path_prefix = pfx\n[storage-policy:0]\nname = gold\ndefault = yes\n',
    'etc/proxy.conf': proxyConfig(place),
    ...Object.fromEntries(KINDS.map((kind) => [`etc/${kind}.conf`, storageConfig(kind, place)])),
    'rings.py': `${RINGS}${KINDS.map((kind) => `ring('${kind}', ${ports[kind]})`).join('\n')}\n`,
    'start.sh': `cd ${place.folder}
# By their numbers: each makes a process group of its own.
trap 'kill $pids' TERM INT
mkdir -p disks/d1 cache
/usr/bin/python3 rings.py
memcached -u ${place.user} -l 127.0.0.1 -p ${ports.memcached} -m 32 & pids=$!
${[...KINDS, 'proxy'].map((name) => `swift-${name}-server etc/${name}.conf & pids="$pids $!"`).join('\n')}
wait
`,
  };
}

function storageConfig(kind: (typeof KINDS)[number], { folder, user, ports }: SwiftPlace): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${ports[kind]}
user = ${user}
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

function proxyConfig({ folder, user, listen, ports }: SwiftPlace): string {
  const filters = ['catch_errors', 'gatekeeper', 'listing_formats', 'copy', 'dlo', 'slo', 'symlink'];
  return `[DEFAULT]
bind_ip = ${listen}
bind_port = ${ports.proxy}
user = ${user}
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
