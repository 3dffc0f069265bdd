import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { LOCAL_PASSWORD } from '../local-companies.js';
import { ROOT } from '../processes.js';
import { ApiClient, type CycleJson } from './api-client.js';
import { lastMonth } from './history.js';
import { PORTFOLIOS } from './portfolios/catalogue.js';
import { runDemoCycle } from './run-cycle.js';
import { summaryOf } from './summary.js';

const { values } = parseArgs({
  options: { services: { type: 'string' }, portfolio: { type: 'string', default: 'andina' } },
});
const folder = process.env['KANTIA_LOCAL'] ?? join(ROOT, '.local');
const DONE = ['accepted', 'rejected', 'validation-failed', 'settlement-failed', 'excluded', 'in-review'] as const;

/** A new cycle of a new portfolio on the running stack, through the public API. */
async function main(): Promise<void> {
  const named = z.enum(['andina', 'andina-unregulated', 'litoral', 'litoral-free']).parse(values.portfolio);
  const portfolio = PORTFOLIOS[named];
  const usual = portfolio.market === 'unregulated' ? 12 : 300;
  const services = z.coerce
    .number()
    .int()
    .min(1)
    .max(200_000)
    .parse(values.services ?? usual);
  const path = join(folder, 'stack.json');
  if (!existsSync(path)) throw new Error('no stack has been started here: run `npm start` in another terminal first');
  const { baseUrl, tracesUrl } = z
    .object({ baseUrl: z.string(), tracesUrl: z.string() })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  const api = new ApiClient(baseUrl);
  await api.signIn(`operador@${portfolio.company.domain}`, LOCAL_PASSWORD).catch((error: unknown) => {
    throw new Error(`the stack at ${baseUrl} does not answer; is \`npm start\` running?`, { cause: error });
  });
  const run = Date.now().toString(36).slice(-5).toUpperCase();
  const prefix = `X${run}-`;
  console.log(`· importing ${services} services …`);
  await api.importCustomers(portfolio.sheet(prefix, services));
  console.log('· loading inputs and starting the cycle …');
  const bar = new SingleBar({
    format: '  {bar} {percentage}% · {value}/{total} finished · {stage} · {duration} s',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 2_000,
  });
  bar.start(services, 0, { stage: '' });
  const cycle = await runDemoCycle(api, {
    name: `Demo ${run}`,
    portfolio,
    period: lastMonth(new Date()),
    prefix,
    services,
    progress: (now) => bar.update(finished(now), { stage: busiest(now) }),
  });
  bar.update(finished(cycle), { stage: cycle.status });
  bar.stop();
  console.log(await summaryOf(api, cycle, { baseUrl, tracesUrl }));
}

function finished({ counts }: CycleJson): number {
  return DONE.reduce((sum, stage) => sum + (counts.byStage[stage] ?? 0), 0);
}

function busiest({ counts }: CycleJson): string {
  const moving = Object.entries(counts.byStage).filter(([stage]) => !DONE.some((done) => done === stage));
  return moving.sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
