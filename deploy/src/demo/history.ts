import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { ANDINA, LOCAL_PASSWORD } from '../local-companies.js';
import { ApiClient } from './api-client.js';
import { portfolioSheet } from './portfolio.js';
import { runDemoCycle } from './run-cycle.js';
import { summaryOf } from './summary.js';

const SERVICES = 300;
const MONTHS = 12;
const PREFIX = 'DEMO';

export function lastMonth(now: Date): Period {
  return addMonths(period(now.toISOString().slice(0, 7)), -1);
}

interface HistoryOptions {
  readonly baseUrl: string;
  readonly tracesUrl: string;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** On the first start: a portfolio of 300 services and a year of settled months up to the last one, so that nothing opens empty. */
export async function settleHistory({ baseUrl, tracesUrl, folder, say }: HistoryOptions): Promise<void> {
  const mark = join(folder, 'demo.json');
  if (existsSync(mark)) return;
  const api = new ApiClient(baseUrl);
  await api.signIn(`operador@${ANDINA.domain}`, LOCAL_PASSWORD);
  say(`· first start: settling a year of a demo portfolio of ${SERVICES} services of ${ANDINA.name} …`);
  await api.importCustomers(portfolioSheet(PREFIX, SERVICES));
  const newest = lastMonth(new Date());
  for (let back = MONTHS - 1; back >= 0; back--) {
    const month = addMonths(newest, -back);
    const began = performance.now();
    const cycle = await runDemoCycle(api, {
      name: `Demo ${month}`,
      period: month,
      prefix: PREFIX,
      services: SERVICES,
      progress: () => undefined,
    });
    say(
      `  ${String(MONTHS - back).padStart(2)}/${MONTHS}  ${month}  ${cycle.status}  ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    if (back === 0) say(await summaryOf(api, cycle, { baseUrl, tracesUrl }));
  }
  writeFileSync(mark, `${JSON.stringify({ prefix: PREFIX, services: SERVICES, newest })}\n`);
}
