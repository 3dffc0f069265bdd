import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { LOCAL_PASSWORD } from '../local-companies.js';
import { ApiClient } from './api-client.js';
import { PORTFOLIOS } from './portfolios/catalogue.js';
import { runDemoCycle } from './run-cycle.js';
import { summaryOf } from './summary.js';

/** What the first start settles, so that nothing opens empty: by company, one after the other; the months end with the last one. */
const HISTORIES = [
  [
    { portfolio: PORTFOLIOS.andina, prefix: 'DEMO', services: 300, months: 12 },
    { portfolio: PORTFOLIOS['andina-unregulated'], prefix: 'DEMO-U', services: 12, months: 2 },
  ],
  [
    { portfolio: PORTFOLIOS.litoral, prefix: 'DEMO-R', services: 120, months: 6 },
    { portfolio: PORTFOLIOS['litoral-free'], prefix: 'DEMO-L', services: 12, months: 2 },
  ],
] as const;
type History = (typeof HISTORIES)[number][number];

export function lastMonth(now: Date): Period {
  return addMonths(period(now.toISOString().slice(0, 7)), -1);
}

interface HistoryOptions {
  readonly baseUrl: string;
  readonly tracesUrl: string;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** On the first start: settles the demo portfolios up to the last month, both companies at a time. */
export async function settleHistory(options: HistoryOptions): Promise<void> {
  const mark = join(options.folder, 'demo.json');
  if (existsSync(mark)) return;
  options.say('· first start: settling demo months of both companies …');
  await Promise.all(
    HISTORIES.map(async (histories) => {
      for (const history of histories) await settleOne(history, options);
    }),
  );
  writeFileSync(mark, `${JSON.stringify({ newest: lastMonth(new Date()) })}\n`);
}

async function settleOne({ portfolio, prefix, services, months }: History, options: HistoryOptions): Promise<void> {
  const { baseUrl, tracesUrl, say } = options;
  const { company, market, since, sheet } = portfolio;
  const newest = lastMonth(new Date());
  const periods = Array.from({ length: months }, (_, at) => addMonths(newest, at + 1 - months)).filter(
    (month) => since === undefined || month >= since,
  );
  const api = new ApiClient(baseUrl);
  await api.signIn(`operador@${company.domain}`, LOCAL_PASSWORD);
  await api.importCustomers(sheet(prefix, services));
  for (const [at, month] of periods.entries()) {
    const began = performance.now();
    const cycle = await runDemoCycle(api, {
      name: market === 'regulated' ? `Demo ${month}` : `Demo ${month} no regulado`,
      portfolio,
      period: month,
      prefix,
      services,
      progress: () => undefined,
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const place = `${company.name}, ${market} ${at + 1}/${periods.length}`;
    say(`  ${place.padEnd(36)}  ${month}  ${services} services  ${cycle.status}  ${seconds} s`);
    if (month === newest) say(await summaryOf(api, cycle, { baseUrl, tracesUrl }));
  }
}
