import { afterAll, describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { ApiClient, until, type CycleJson, type Page } from '../src/demo/api-client.js';
import { PORTFOLIOS } from '../src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../src/demo/run-cycle.js';
import { ANDINA, LOCAL_PASSWORD } from '../src/local-companies.js';

interface World {
  readonly baseUrl: string;
  readonly operator: ApiClient;
  readonly month: Parameters<typeof loadDemoCycle>[1]['period'];
}
interface ManualJson extends CycleJson {
  readonly actions: readonly { name: string; allowed: boolean; reason: string | null }[];
  readonly toApprove: readonly {
    stage: string;
    services: number;
    total: string | null;
    contentHash: string;
    allowed: boolean;
    reason: string | null;
  }[];
}
interface ServiceJson {
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly stage: string;
  readonly findings: readonly { readonly code: string }[];
  readonly aside: { from: string; reason: string; note: string; userName: string | null } | null;
  readonly statement: { total: string } | null;
}

interface PolicyJson {
  readonly fourEyes: readonly string[];
  readonly version: number;
}
interface ApprovalJson {
  readonly stage: string;
  readonly approvedByName: string | null;
  readonly fourEyes: boolean;
}
interface ComparedJson {
  readonly summary: {
    readonly total: string;
    readonly otherTotal: string;
    readonly same: number;
    readonly byCause: readonly unknown[];
  };
}
interface TimelineJson {
  readonly event: string;
  readonly count: number;
}

interface ControlJson {
  readonly isLoaded: boolean;
  readonly deviates: boolean;
  readonly contentHash: string;
  readonly lines: readonly { readonly component: string; readonly settled: { readonly energyKwh: string | null } }[];
}

const SERVICES = 12;
const PREFIX = 'MANUAL-';
/** Its contract names another meter than the one that was read, until somebody corrects it. */
const MISTAKEN = `${PREFIX}000000`;

/** A manual cycle step by step through the public API, by an operator and an approver, on the stack of the journey. */
export function manualCycle(world: () => World): void {
  describe('a manual cycle', () => {
    let cycle: ManualJson;
    const approver = () => signedIn(world().baseUrl, 'aprobador');
    const read = async () => (cycle = await world().operator.get<ManualJson>(`/cycles/${cycle.id}`));
    const path = (tail: string) => `/cycles/${cycle.id}/${tail}`;
    const untilRest = () =>
      until('the manual cycle to rest', async () => ((await read()).status === 'running' ? null : cycle));
    const services = async (query: string) =>
      (await world().operator.get<Page<ServiceJson>>(path(`services?limit=100&${query}`))).items;
    const waiting = (stage: string) => cycle.toApprove.find((each) => each.stage === stage);
    /** A total of the market, which is a control and no input of the cycle. */
    const marketSays = async (kwh: string) => {
      const text = `mercado;componente;kwh;valor\nregulado;generacion;${kwh};\n`;
      await world().operator.loadInput('any.market-totals', world().month, text);
    };
    /** What all cycles of the month settled, to a tenth of a kWh: a figure that reads the same in both countries. */
    const marketAgrees = async () => {
      const { lines } = await world().operator.get<ControlJson>(path('control-totals'));
      const kwh = lines.find(({ component }) => component === 'generation')?.settled.energyKwh;
      await marketSays(toText(roundHalfUp(decimal(kwh ?? ''), 1)));
      expect(await world().operator.get(path('control-totals'))).toMatchObject({ isLoaded: true, deviates: false });
    };
    const done = { cycle: { version: 0 }, done: 0, skippedCount: 0 };
    // A test puts them on, and may fail before its end: what comes after this cycle is approved by one person.
    afterAll(async () => putFourEyes(await signedIn(world().baseUrl, 'admin'), []));

    it('is drafted with a proposed name, selects, and says who is ready', async () => {
      const { operator, month } = world();
      const right = PORTFOLIOS.andina.sheet(PREFIX, SERVICES);
      const mistaken = right.replace(`;M${MISTAKEN};`, ';M-AJENO;');
      expect(mistaken).not.toBe(right);
      await operator.importCustomers(mistaken);
      const head = `market=regulated&period=${month}`;
      const { name } = await operator.get<{ name: string }>(`/cycles/proposed-name?${head}`);
      const files = PORTFOLIOS.andina.files(PREFIX, SERVICES - 1, month);
      const options = { name, portfolio: PORTFOLIOS.andina, period: month, prefix: PREFIX, services: SERVICES, files };
      const id = await loadDemoCycle(operator, { ...options, mode: 'manual' });
      cycle = await operator.get<ManualJson>(`/cycles/${id}`);
      cycle = await operator.patch<ManualJson>(`/cycles/${id}`, { name: `${name} (manual)` }, cycle.version);

      expect(cycle).toMatchObject({ name: `${name} (manual)`, status: 'draft', serviceCount: SERVICES });
      expect(await operator.get(path('readiness'))).toMatchObject({ pass: SERVICES - 2, wait: 0, fail: 2 });
    }, 120_000);

    it('takes a corrected contract in by itself, and no other service anew', async () => {
      const { operator } = world();
      cycle = await operator.post<ManualJson>(path('start'));
      await untilRest();
      expect(cycle.counts.byStage).toEqual({ validated: SERVICES - 2, 'validation-failed': 2 });
      const [wrong] = (await services('stage=validation-failed')).filter(
        ({ supplyPointCode }) => supplyPointCode === MISTAKEN,
      );
      expect(wrong?.findings.map(({ code }) => code)).toContain('validation.meter-mismatch');

      await operator.importCustomers(PORTFOLIOS.andina.sheet(PREFIX, SERVICES));
      await until('the corrected service to pass', async () =>
        (await services('stage=validated')).some(({ supplyPointCode }) => supplyPointCode === MISTAKEN) ? true : null,
      );
      await untilRest();

      const { items } = await operator.get<{ items: readonly TimelineJson[] }>(path('timeline'));
      expect(items.filter(({ event }) => event === 'awaiting-inputs').map(({ count }) => count)).toEqual([SERVICES, 1]);
    }, 120_000);

    it('stops at validation; a service is reviewed, given back and reviewed again', async () => {
      const { operator } = world();
      expect(cycle.counts.byStage).toEqual({ validated: SERVICES - 1, 'validation-failed': 1 });
      expect(cycle.status).toBe('awaiting-approval');

      const [first] = await services('stage=validated');
      const ids = [first?.supplyPointId];
      const mark = { ids, reason: 'consumption', note: 'El doble de lo usual' };
      const marked = await operator.post<typeof done>(path('reviews'), mark, cycle.version);
      expect(marked).toMatchObject({ done: 1, skippedCount: 0 });
      const [reviewed] = await services('stage=in-review');
      expect(reviewed).toMatchObject({
        supplyPointCode: first?.supplyPointCode,
        aside: { from: 'validated', reason: 'consumption', note: mark.note, userName: 'Olga Operadora' },
      });
      const release = { ids, resolution: 'return', note: '' };
      const released = await operator.post<typeof done>(path('reviews/release'), release, marked.cycle.version);
      expect(await services('stage=in-review')).toEqual([]);
      await operator.post(path('reviews'), mark, released.cycle.version);
    }, 120_000);

    it('needs the second person of each stage, once the company says so', async () => {
      const { operator } = world();
      const admin = await signedIn(world().baseUrl, 'admin');
      const policy = await admin.get<PolicyJson>('/approval-policy');
      expect(policy.fourEyes).toEqual([]);
      await putFourEyes(admin, ['validation', 'settlement', 'billing']);
      await read();
      const { contentHash = '' } = waiting('validation') ?? {};

      expect(waiting('validation')).toMatchObject({ allowed: false, reason: 'cycles.four-eyes' });
      await expect(
        operator.post(path('approvals'), { stage: 'validation', contentHash }, cycle.version),
      ).rejects.toThrow(/cycles.four-eyes/);
      expect(await operator.get(path('approvals'))).toMatchObject({ items: [] });
    }, 120_000);

    it('goes on with the others by approvals, which lapse when the content changes', async () => {
      const { operator } = world();
      const other = await approver();
      await read();
      const [shown, seen] = [waiting('validation'), cycle.version];
      expect(shown).toMatchObject({ services: SERVICES - 2 });
      const approval = { stage: 'validation', contentHash: shown?.contentHash };

      await expect(other.post(path('approvals'), approval)).rejects.toThrow(/428.*cycles.version-required/);
      await expect(other.post(path('approvals'), { ...approval, contentHash: 'x' }, seen)).rejects.toThrow(
        /409.*cycles.content-changed/,
      );
      cycle = await other.post<ManualJson>(path('approvals'), approval, seen);
      await expect(operator.post(path('approvals'), approval, seen)).rejects.toThrow(/409.*cycles.already-approved/);
      await untilRest();
      expect(cycle.counts.byStage).toEqual({ settled: SERVICES - 2, 'in-review': 1, 'validation-failed': 1 });
      expect(waiting('settlement')?.total).toMatch(/^\d+\.\d\d$/);
    }, 120_000);

    it('excludes and takes back, is approved and sent by the second person, and later the released one', async () => {
      const { operator } = world();
      const other = await approver();
      const failed = (await services('stage=validation-failed')).map(({ supplyPointId }) => supplyPointId);
      const exclusion = { ids: failed, reason: 'missing-input', note: '' };
      const out = await operator.post<typeof done>(path('exclusions'), exclusion, cycle.version);
      const back = await operator.post<typeof done>(path('exclusions/undo'), { ids: failed }, out.cycle.version);
      expect([out.done, back.done]).toEqual([1, 1]);
      await read();
      const settlement = { stage: 'settlement', contentHash: waiting('settlement')?.contentHash };
      await other.post(path('approvals'), settlement, cycle.version);
      await read();
      await marketSays('1');
      const seen = await operator.get<ControlJson>(path('control-totals'));
      expect(seen).toMatchObject({ isLoaded: true, deviates: true });
      await expect(other.post(path('send-to-billing'), undefined, cycle.version)).rejects.toThrow(
        /409.*cycles.control-deviates/,
      );
      await marketAgrees();
      await other.post(path('send-to-billing'), undefined, cycle.version);
      await untilRest();
      expect(cycle.counts.byStage).toEqual({ accepted: SERVICES - 2, 'in-review': 1, 'validation-failed': 1 });

      const release = { filter: { stage: 'in-review' }, expected: 1, resolution: 'return', note: 'confirmado' };
      await operator.post(path('reviews/release'), release, cycle.version);
      await read();
      await expect(operator.post(path('send-to-billing'), undefined, cycle.version)).rejects.toThrow(
        /cycles.not-processed/,
      );
      const validation = { stage: 'validation', contentHash: waiting('validation')?.contentHash };
      await other.post(path('approvals'), validation, cycle.version);
      await untilRest();
      await marketAgrees();
      await other.post(path('send-to-billing'), { contentHash: waiting('billing')?.contentHash }, cycle.version);
      await untilRest();

      expect(cycle.counts.byStage).toEqual({ accepted: SERVICES - 1, 'validation-failed': 1 });
      expect(cycle.actions).toContainEqual({
        name: 'send-to-billing',
        allowed: false,
        reason: 'cycles.nothing-to-send',
      });
      const { items } = await operator.get<{ items: readonly ApprovalJson[] }>(path('approvals'));
      expect(items.every(({ fourEyes }) => fourEyes)).toBe(true);
      expect(items.map(({ stage, approvedByName }) => `${stage} ${approvedByName}`)).toEqual([
        'validation Andrés Aprobador',
        'settlement Andrés Aprobador',
        'billing Andrés Aprobador',
        'validation Andrés Aprobador',
        'settlement Andrés Aprobador',
        'billing Andrés Aprobador',
      ]);
      expect(await operator.post(path('verify'))).toMatchObject({ identical: true });
    }, 180_000);

    it('is compared with a rehearsal of the same services: what is the same, new and gone, and why', async () => {
      const { operator, month } = world();
      const head = { name: 'Para comparar', market: 'regulated', period: month, mode: 'automatic', dryRun: true };
      const rehearsal = await operator.post<CycleJson>('/cycles', head);
      await operator.put(`/cycles/${rehearsal.id}/selection`, { fromCycleId: cycle.id });
      await operator.post(`/cycles/${rehearsal.id}/start`);
      await until('the rehearsal to end', async () => {
        const { status, counts } = await operator.get<CycleJson>(`/cycles/${rehearsal.id}`);
        return status !== 'running' && counts.byStage['approved'] === SERVICES - 1 ? true : null;
      });
      const compared = await operator.get<ComparedJson>(path(`compare?with=${rehearsal.id}&limit=100`));

      expect(compared.summary).toMatchObject({ new: 0, gone: 0, changed: 0, same: SERVICES - 1, byCause: [] });
      expect(compared.summary.total).toBe(compared.summary.otherTotal);
      const { version } = await operator.get<CycleJson>(`/cycles/${rehearsal.id}`);
      await operator.post(`/cycles/${rehearsal.id}/cancel`, { note: 'Ya se comparó' }, version);
    }, 120_000);

    it('holds its services: another cycle with one of them is refused by name until it is excluded', async () => {
      const { operator, month } = world();
      const head = { name: 'Otra vez', market: 'regulated', period: month, mode: 'automatic' };
      const again = await operator.post<CycleJson>('/cycles', head);
      await operator.put(`/cycles/${again.id}/selection`, { fromCycleId: cycle.id });
      await expect(operator.post(`/cycles/${again.id}/start`)).rejects.toThrow(
        new RegExp(`409.*cycles.already-settled.*${cycle.name.replaceAll(/[()]/g, String.raw`\$&`)}`),
      );
      const { version } = await operator.get<CycleJson>(`/cycles/${again.id}`);
      await operator.post(`/cycles/${again.id}/cancel`, { note: 'Era una prueba' }, version);
      expect(await operator.get(`/cycles/${again.id}`)).toMatchObject({ status: 'cancelled' });
    }, 120_000);
  });
}

async function putFourEyes(admin: ApiClient, fourEyes: readonly string[]): Promise<void> {
  const { version, ...policy } = await admin.get<PolicyJson>('/approval-policy');
  await admin.put('/approval-policy', { ...policy, fourEyes }, version);
}

async function signedIn(baseUrl: string, user: string): Promise<ApiClient> {
  const client = new ApiClient(baseUrl);
  await client.signIn(`${user}@${ANDINA.domain}`, LOCAL_PASSWORD);
  return client;
}
