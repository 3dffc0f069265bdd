import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endNatsOn } from '@kantia/platform/servers/nats-server';
import { endPostgresOn } from '@kantia/platform/servers/postgres-server';
import { LOCAL_COMPANIES, LOCAL_PASSWORD } from './local-companies.js';
import { ROOT } from './processes.js';
import { settleHistory } from './demo/history.js';
import { Stack } from './stack.js';
import { watchSources } from './watch.js';

const HELP = `npm start -- [options]
  --reset       throw away databases, streams, files, traces and logs under .local and start afresh
  --port N      public port (default 8080)
  --no-demo     do not settle the demo months on the first start
  --watch       start services anew when their sources change (npm run dev)
  --help        this text`;

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    port: { type: 'string', default: '8080' },
    'no-demo': { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const folder = process.env['KANTIA_LOCAL'] ?? join(ROOT, '.local');
const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  if (values.help) return say(HELP);
  const began = performance.now();
  refuseSecondStart();
  if (values.reset) await reset();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'launcher.pid'), String(process.pid));
  const stack = new Stack({
    folder,
    port: Number(values.port),
    providerLatencyMs: 300,
    tell: (line) => say(`! ${line}`),
  });
  const ended = untilStopped(stack);
  say('· starting PostgreSQL, NATS and the services …');
  await stack.start().catch(async (error: unknown) => {
    if (stack.isStopping) return ended;
    await stack.stop();
    throw error;
  });
  say(`· ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!values['no-demo']) await settleHistory({ baseUrl: stack.baseUrl, tracesUrl: stack.tracesUrl, folder, say });
  say(welcome(stack));
  if (values.watch) watchSources(stack, say);
  await ended;
}

function refuseSecondStart(): void {
  const path = join(folder, 'launcher.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8'));
  if (pid === process.pid || !isLauncher(pid)) return;
  say(`KantiA already runs here (pid ${pid}). Stop it with Ctrl-C in its terminal, or: kill ${pid}`);
  process.exit(1);
}

/** Whether that process is a launcher of ours: a number alone may have passed to another program. */
function isLauncher(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('launch.js');
  } catch {
    return false;
  }
}

/** Beside the databases, below the local folder. */
const STATE = [
  'nats',
  'objects',
  'simulator',
  'traces',
  'logs',
  'postgres.log',
  'secrets.json',
  'stack.json',
  'demo.json',
] as const;

async function reset(): Promise<void> {
  // What is thrown away may be what keeps a server from starting: those that a killed launcher left are ended, none is started.
  const [data] = await Promise.all([endPostgresOn(join(folder, 'postgres')), endNatsOn(join(folder, 'nats'))]);
  rmSync(data, { recursive: true, force: true });
  for (const name of STATE) rmSync(join(folder, name), { recursive: true, force: true });
  say('· databases, streams, files, traces and logs were thrown away');
}

function untilStopped(stack: Stack): Promise<void> {
  return new Promise((resolve) => {
    let stops = 0;
    const stop = () => {
      stops += 1;
      if (stops > 1) return;
      say('\n· stopping: services finish what they hold, databases last …');
      void stack.stop().finally(() => {
        rmSync(join(folder, 'launcher.pid'), { force: true });
        say('· stopped');
        resolve();
        process.exit(0);
      });
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
  });
}

function welcome(stack: Stack): string {
  const accounts = LOCAL_COMPANIES.map(
    ({ name, domain, country }) =>
      `    ${name} (${country}): operador@${domain}, aprobador@, auditor@, sre@, admin@${domain}`,
  );
  return [
    '',
    '  KantiA Liquidación',
    `  screens        ${stack.baseUrl}`,
    `  API            ${stack.baseUrl}/api/docs`,
    `  traces         ${stack.tracesUrl}`,
    `  logs           ${join(folder, 'logs')}`,
    `  accounts       password ${LOCAL_PASSWORD}`,
    ...accounts,
    '',
    '  next           npm run demo            a new cycle through the public API',
    '                 npm run demo -- --services 10000',
    '                 npm run demo -- --portfolio litoral   (or litoral-free, andina-unregulated)',
    '  stop           Ctrl-C',
    '',
  ].join('\n');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
