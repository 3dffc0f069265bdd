// `npm run bench [-- --services 10000]`: a whole cycle against the floor of the same run, as one JSON object.
// A stack of its own (folder .local/bench, a simulated provider without latency) settles 1,000 and then N manual-read services; the
// floor (floor.mjs) does the least work for N in bare tools, before and twice after, of which the middle one counts: a machine that
// is shared breathes by a fifth. Nothing here passes or fails: the figures are for reading.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '10000' },
    keep: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.local', 'bench');
const note = (line) => process.stderr.write(`${line}\n`);

prepare();
const { Stack } = await import('../../deploy/dist/stack.js');
const { ApiClient, FINAL } = await import('../../deploy/dist/demo/api-client.js');
const { PORTFOLIOS } = await import('../../deploy/dist/demo/portfolios/catalogue.js');
const { loadDemoCycle } = await import('../../deploy/dist/demo/run-cycle.js');
const { lastMonth } = await import('../../deploy/dist/demo/history.js');
const { ANDINA, LOCAL_PASSWORD } = await import('../../deploy/dist/local-companies.js');

rmSync(folder, { recursive: true, force: true });
const stack = new Stack({
  folder,
  port: 18080,
  providerLatencyMs: 0,
  tell: note,
  nodeOptions: values.profile ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : [],
});
const out = { machine: machine() };
try {
  await stack.start();
  await pause(5_000);
  out.idlePssMb = Math.round(sum(Object.values(memoryOf(everyPid(), 'Pss'))) / 1024);
  const api = new ApiClient(stack.baseUrl);
  await api.signIn(`operador@${ANDINA.domain}`, LOCAL_PASSWORD);
  await cycleOf(api, 200, 'W'); // warms code, caches and connections; not measured
  const small = await cycleOf(api, 1_000, 'S');
  const services = Number(values.services);
  const floors = [await floorOf(services)];
  const large = await cycleOf(api, services, 'L');
  floors.push(await floorOf(services), await floorOf(services));
  const floor = floors.toSorted((a, b) => a.floor - b.floor)[1];
  Object.assign(out, {
    cycle: large,
    small,
    floor: { ...floor, all: floors.map((each) => each.floor) },
    ratio: round(large.seconds / floor.floor),
    costPerServiceRatio: round(large.seconds / services / (small.seconds / 1_000)),
  });
} finally {
  await stack.stop();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(out, null, 2));
process.exit(0);

async function cycleOf(api, services, prefix) {
  note(`· ${services} services`);
  await api.importCustomers(PORTFOLIOS.andina.sheet(`B${prefix}-`, services));
  const cycleId = await loadDemoCycle(api, {
    name: `Bench ${prefix}`,
    portfolio: PORTFOLIOS.andina,
    period: lastMonth(new Date()),
    prefix: `B${prefix}-`,
    services,
  });
  const peak = watchMemory();
  const cpuBefore = cpuOf(everyPid());
  const began = performance.now();
  await api.post(`/cycles/${cycleId}/start`);
  const cycle = await endOf(api, cycleId, services);
  const seconds = round((performance.now() - began) / 1000);
  return {
    services,
    status: cycle.status,
    accepted: cycle.counts.byStage.accepted ?? 0,
    seconds,
    servicesPerSecond: Math.round(services / seconds),
    cpuSeconds: spent(cpuBefore),
    peakRssMb: peak(),
  };
}

/** Asks each second, which hardly costs anything, and near the end more often: up to a second of waiting would count as work. */
async function endOf(api, cycleId, services) {
  for (;;) {
    const cycle = await api.get(`/cycles/${cycleId}`);
    if (FINAL.has(cycle.status)) return cycle;
    await pause((cycle.counts.byStage.accepted ?? 0) < 0.95 * services ? 1_000 : 50);
  }
}

/** Processor seconds of each process since it began; children that came and went meanwhile are not counted. */
function cpuOf(pids) {
  const ticks = {};
  for (const [name, pid] of Object.entries(pids)) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      ticks[name] = (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      continue; // it ended while we looked
    }
  }
  return ticks;
}

function spent(before) {
  const byPart = {};
  for (const [name, seconds] of Object.entries(cpuOf(everyPid()))) {
    const part = name.startsWith('postgres/') ? name.replace(/\/\d+$/, '') : name;
    byPart[part] = round((byPart[part] ?? 0) + seconds - (before[name] ?? 0));
  }
  return byPart;
}

async function floorOf(services) {
  const args = [
    join(root, 'tools', 'bench', 'floor.mjs'),
    '--services',
    String(services),
    '--kind',
    'manual',
    '--pg',
    stack.adminUrl,
    '--dir',
    join(folder, 'floor'),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout);
}

/**
 * Highest resident memory of each process since it began, in MB. Children (DuckDB) count as processes of their own and may end
 * before the others: the kernel's own mark is read now and then, which costs what is measured little.
 */
function watchMemory() {
  const peak = {};
  const look = () => {
    for (const [name, kb] of Object.entries(memoryOf(everyPid(), 'VmHWM')))
      peak[name] = Math.max(peak[name] ?? 0, Math.round(kb / 1024));
  };
  const timer = setInterval(look, 3_000);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}

function everyPid() {
  const named = stack.pids();
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  );
  const all = { ...named };
  for (const [name, pid] of Object.entries(named)) {
    for (const [child, parent] of parents) if (parent === pid && name !== 'postgres') all[`${name}/child`] = child;
    if (name === 'postgres')
      for (const [child, parent] of parents) if (parent === pid) all[`postgres/${databaseOf(child)}/${child}`] = child;
  }
  return all;
}

/** A server process names its work in its title: `postgres: <user> <database> <address> <state>`, or what it does for all of them. */
function databaseOf(pid) {
  try {
    const [, title = ''] = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('postgres: ');
    return /^\S+ (kantia_\w+) /.exec(title)?.[1] ?? title.split('\0')[0].trim().replaceAll(' ', '-');
  } catch {
    return 'ended';
  }
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]);
  } catch {
    return 0;
  }
}

function memoryOf(pids, field) {
  const memory = {};
  for (const [name, pid] of Object.entries(pids)) {
    try {
      const text = readFileSync(field === 'Pss' ? `/proc/${pid}/smaps_rollup` : `/proc/${pid}/status`, 'utf8');
      memory[name] = Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    } catch {
      continue; // it ended while we looked
    }
  }
  return memory;
}

function machine() {
  const cpus = readFileSync('/proc/cpuinfo', 'utf8').match(/^processor/gm)?.length ?? 0;
  return { cpus, node: process.version };
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function round(value) {
  return Math.round(value * 1000) / 1000;
}
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
