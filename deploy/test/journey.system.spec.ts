import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, type Period } from '@kantia/kernel/period';
import { ApiClient, until, type CycleJson, type Page } from '../src/demo/api-client.js';
import { lastMonth } from '../src/demo/history.js';
import { PORTFOLIOS } from '../src/demo/portfolios/catalogue.js';
import { loadDemoCycle, runDemoCycle } from '../src/demo/run-cycle.js';
import { ANDINA, LITORAL, LOCAL_PASSWORD } from '../src/local-companies.js';
import { Stack } from '../src/stack.js';
import { auditCommand } from './audit-command.js';
import { dryRun } from './dry-run.js';
import { derivedTerms, statementsOf, unreachableHours, unreachableRows, type Statement } from './explanation.js';
import { manualCycle } from './manual-cycle.js';
import { preview } from './preview.js';
import { differences, outcomeOf, type ProviderDocument } from './outcome.js';

const folder = mkdtempSync(join(tmpdir(), 'kantia-system-'));
const told: string[] = [];
const stack = new Stack({
  folder,
  port: 28_080,
  providerLatencyMs: 50,
  tell: (line) => told.push(line),
  env: {
    CYCLES_BATCH_SIZE: '50',
    BILLING_REQUEST_TIMEOUT_MS: '2000',
    BILLING_LEASE_MS: '6000',
    BILLING_POLL_FIRST_MS: '3000',
    BILLING_PROBE_EVERY_MS: '500',
  },
});
let api: ApiClient;
const portfolio = PORTFOLIOS.andina;
const month = lastMonth(new Date());
const cases = new URL('./acceptance/cases', import.meta.url);

beforeAll(async () => {
  await stack.start();
  api = new ApiClient(stack.baseUrl);
  await api.signIn(`operador@${ANDINA.domain}`, LOCAL_PASSWORD);
}, 180_000);

afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function documentsOf(cycleId: string): Promise<readonly ProviderDocument[]> {
  const response = await fetch(`${stack.simulatorUrl}/documents?cycle=${cycleId}`);
  const { items } = (await response.json()) as { items: readonly ProviderDocument[] };
  return items;
}

describe('the whole stack', () => {
  it('settles the acceptance cases of both companies to the cent', async () => {
    const runner = fileURLToPath(new URL('./acceptance/run.mjs', import.meta.url));

    const { stdout } = await promisify(execFile)(process.execPath, [runner, '--base', stack.baseUrl]).catch(
      (error: { stdout: string }) => error,
    );

    expect(stdout).toMatch(new RegExp(`^${readdirSync(cases).length} passed, 0 failed$`, 'm'));
  }, 400_000);

  it('sends the screens as they were compressed when they were built, and whole to whoever takes nothing else', async () => {
    const get = (path: string, encoding: string) =>
      fetch(`${stack.baseUrl}${path}`, { headers: { 'accept-encoding': encoding } });
    const page = await get('/cycles', 'br, gzip');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const [br, gzip, whole] = await Promise.all(['br, gzip', 'gzip', 'identity'].map((each) => get(script, each)));
    const lengthOf = (response?: Response) => Number(response?.headers.get('content-length'));

    expect([page, br, gzip, whole].map((response) => response?.headers.get('content-encoding'))).toEqual([
      'br',
      'br',
      'gzip',
      null,
    ]);
    expect(br?.headers.get('content-type')).toMatch(/javascript/);
    expect(br?.headers.get('cache-control')).toMatch(/immutable/);
    expect(lengthOf(br)).toBeLessThan(lengthOf(gzip));
    expect(lengthOf(gzip)).toBeLessThan(lengthOf(whole) / 3);
    expect(await br?.text()).toBe(await whole?.text());
  });

  it('leads from every term of the acceptance cases to the row that it was read from', async () => {
    const explained = await Promise.all(
      [ANDINA, LITORAL].map(async ({ domain }) => {
        const people = new ApiClient(stack.baseUrl);
        await people.signIn(`operador@${domain}`, LOCAL_PASSWORD);
        const { items } = await people.get<Page<CycleJson>>('/cycles?limit=500');
        const statements = (await Promise.all(items.map(({ id }) => statementsOf(people, id)))).flat();
        return { cycles: items.length, statements, lost: await unreachableRows(people, statements) };
      }),
    );

    expect(explained.map(({ cycles }) => cycles).reduce((sum, count) => sum + count)).toBe(readdirSync(cases).length);
    expect(explained.map(({ lost }) => lost)).toEqual([[], []]);
  }, 240_000);

  it('shows the way of a cycle from the click to the invoices in one trace', async () => {
    const { items } = await api.get<Page<CycleJson>>('/cycles?limit=1');
    const cycleId = items[0]?.id ?? '';

    const { id, services } = await until('the trace of the cycle', async () => {
      const response = await fetch(`${stack.tracesUrl}?cycle=${cycleId}`, { headers: { accept: 'application/json' } });
      const { traces } = (await response.json()) as { traces: readonly { id: string; services: readonly string[] }[] };
      const whole = traces.find((trace) =>
        ['gateway', 'cycles', 'inputs', 'validation', 'settlement', 'billing-gateway'].every((name) =>
          trace.services.includes(name),
        ),
      );
      return whole ?? null;
    });

    expect(services).toEqual(
      expect.arrayContaining(['gateway', 'cycles', 'validation', 'settlement', 'billing-gateway']),
    );
    // Statements carry their values apart and without them; what a transaction begins with has its own as text.
    const told = await (await fetch(`${stack.tracesUrl}/${id}.json`)).text();
    expect(told).toContain('"db.query.text":"begin"');
    expect(told).not.toContain('set local app.');
  }, 60_000);

  it.each([
    { name: 'andina', services: 20, head: { currency: 'COP', documentType: '60' }, number: /^SPD\d+$/, builds: true },
    {
      name: 'litoral',
      services: 40,
      head: { currency: 'PEN', documentType: '14' },
      number: /^S001-\d{8}$/,
      builds: true,
    },
    {
      name: 'andina-unregulated',
      services: 12,
      head: { currency: 'COP', documentType: '60' },
      number: /^SPD\d+$/,
      builds: true,
    },
    {
      name: 'litoral-free',
      services: 12,
      head: { currency: 'PEN', documentType: '01' },
      number: /^F001-\d{8}$/,
      builds: false,
    },
  ] as const)(
    'settles, explains and bills the portfolio $name, the second month from what the first one left',
    async ({ name, services, head, number, builds }) => {
      const { company, market, sheet } = PORTFOLIOS[name];
      const [prefix, people] = [`${name.toUpperCase()}-`, new ApiClient(stack.baseUrl)];
      await people.signIn(`operador@${company.domain}`, LOCAL_PASSWORD);
      await people.importCustomers(sheet(prefix, services));

      const settle = async (period: Period) =>
        await runDemoCycle(people, {
          name: `Demo ${name}`,
          portfolio: PORTFOLIOS[name],
          period,
          prefix,
          services,
          progress: () => undefined,
        });
      await settle(addMonths(month, -1));
      const cycle = await settle(month);

      expect(cycle.counts.byStage).toEqual({ accepted: services });
      const outcome = await outcomeOf(people, cycle.id, prefix, await documentsOf(cycle.id));
      expect(outcome.invoices).toHaveLength(services);
      expect(differences(outcome, outcome)).toEqual([]);
      for (const invoice of outcome.invoices)
        expect(invoice).toMatchObject({ ...head, number: expect.stringMatching(number) });
      const statements = await statementsOf(people, cycle.id);
      expect(await unreachableRows(people, statements)).toEqual([]);
      expect(derivedTerms(statements) > 0).toBe(builds);
      const { items } = await people.get<Page<{ supplyPointId: string }>>(
        `/cycles/${cycle.id}/services?limit=${services}`,
      );
      for (const { supplyPointId } of items.filter((_, index) => index % 5 === 0)) {
        const statement = await people.get<Statement>(`/cycles/${cycle.id}/services/${supplyPointId}/statement`);
        const preview = await people.post<{ services: readonly { statement: Statement }[] }>('/settlements/preview', {
          supplyPointId,
          period: month,
          market,
        });
        expect(preview.services.map(({ statement: { resultHash } }) => resultHash)).toEqual([statement.resultHash]);
        expect(await unreachableHours(people, cycle.id, supplyPointId)).toEqual([]);
      }
      expect(await people.post(`/cycles/${cycle.id}/verify`)).toMatchObject({ identical: true });
    },
    240_000,
  );

  it('bills everybody but the service whose reading is missing', async () => {
    const [prefix, services] = ['MISS-', 20];
    await api.importCustomers(portfolio.sheet(prefix, services));
    const cycleId = await loadDemoCycle(api, {
      name: 'Falta una lectura',
      portfolio,
      period: month,
      prefix,
      services,
      files: portfolio.files(prefix, services - 1, month),
    });

    await api.post(`/cycles/${cycleId}/start`);
    const cycle = await api.settled(cycleId, () => undefined);

    expect(cycle.counts.byStage).toMatchObject({ accepted: services - 1, 'validation-failed': 1 });
    expect(cycle.status).toBe('with-exceptions');
    const failed = await api.get<
      Page<{ supplyPointCode: string; findings: readonly { code: string; severity: string; message: string }[] }>
    >(`/cycles/${cycleId}/services?stage=validation-failed`);
    expect(failed.items.map(({ supplyPointCode }) => supplyPointCode)).toEqual([`${prefix}000019`]);
    expect(failed.items[0]?.findings.map(({ severity }) => severity)).toContain('blocking');
    expect(failed.items[0]?.findings[0]?.message).toMatch(/lectura/i);
  });

  it('names every wrong row of a sheet and of an input, and uses nothing of them', async () => {
    const sheet = portfolio
      .sheet('BAD-', 3)
      .replace('residencial', 'marciano')
      .replace(/;2024-01-01;/, ';2024-13-01;');
    const { operation } = await api.upload<{ operation: { id: string } }>(
      '/customers/import',
      {},
      { name: 'malos.csv', text: sheet },
    );
    const done = await until('the refused import', async () => {
      const state = await api.get<{
        status: string;
        errors: readonly { row: number; column: string; code: string; message: string }[];
      }>(`/operations/${operation.id}`);
      return state.status === 'running' ? null : state;
    });
    expect(done.status).toBe('failed');
    expect(done.errors.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['2 clase', '2 vigente_desde']),
    );
    const { total } = await api.get<Page<unknown>>('/supply-points?q=BAD-');
    expect(total.value).toBe(0);

    const { items } = await api.upload<{ items: readonly { id: string }[] }>(
      '/inputs',
      { kind: 'co.register-readings', period: month },
      {
        name: 'lecturas.csv',
        text: 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura\nX;M;2026-01-31;diez;2026-02-30;20;REAL\n',
      },
    );
    const input = await until('the refused input', async () => {
      const state = await api.get<{ status: string; errors: readonly { row: number; column: string }[] }>(
        `/inputs/${items[0]?.id}`,
      );
      return ['received', 'reading'].includes(state.status) ? null : state;
    });
    expect(input.status).toBe('rejected');
    expect(input.errors.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['2 lectura_anterior', '2 fecha_actual']),
    );
  });

  preview(() => api);

  manualCycle(() => ({ baseUrl: stack.baseUrl, operator: api, month }));

  dryRun(() => ({ operator: api, month }));

  auditCommand(() => stack);

  it('ends in the same invoices when every service and the broker are killed in the middle', async () => {
    const services = 500;
    const [quiet, disturbed] = ['QUIET-', 'KILLS-'];
    for (const prefix of [quiet, disturbed]) await api.importCustomers(portfolio.sheet(prefix, services));
    const quietId = await loadDemoCycle(api, {
      name: 'Sin disturbios',
      portfolio,
      period: month,
      prefix: quiet,
      services,
    });
    await api.post(`/cycles/${quietId}/start`);
    await api.settled(quietId, () => undefined);
    const expected = await outcomeOf(api, quietId, quiet, await documentsOf(quietId));
    expect(expected.invoices).toHaveLength(services);

    const killedId = await loadDemoCycle(api, {
      name: 'Con disturbios',
      portfolio,
      period: month,
      prefix: disturbed,
      services,
    });
    await api.post(`/cycles/${killedId}/start`);
    let lastKillAt = 0;
    for (const victim of [
      'inputs',
      'validation',
      'cycles',
      'nats',
      'settlement',
      'billing-gateway',
      'metrics',
      'customers',
      'simulator',
      'gateway',
    ]) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      // A victim without a process would make this throw: no kill is only imagined.
      process.kill(stack.pids()[victim] ?? Number.NaN, 'SIGKILL');
      lastKillAt = Date.now();
    }
    const finished = await until(
      'the end of the disturbed cycle',
      async () => {
        const cycle = await api.get<CycleJson>(`/cycles/${killedId}`).catch(() => null);
        return cycle && ['completed', 'with-exceptions', 'failed'].includes(cycle.status) ? cycle : null;
      },
      240_000,
    );

    // The last kill came before the end, so every one fell into the middle of the cycle.
    expect(Date.parse(finished.finishedAt ?? '')).toBeGreaterThan(lastKillAt);
    expect(finished.counts.byStage).toEqual({ accepted: services });
    expect(differences(expected, await outcomeOf(api, killedId, disturbed, await documentsOf(killedId)))).toEqual([]);
    const verified = await api.post<{ identical: boolean }>(`/cycles/${killedId}/verify`);
    expect(verified.identical).toBe(true);
  }, 400_000);
});
