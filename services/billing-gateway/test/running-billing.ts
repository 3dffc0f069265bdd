import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getInvoice } from '@kantia/contracts/billing-gateway/operations/get-invoice.v1';
import { listInvoices } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { receiveWebhooks } from '@kantia/contracts/billing-gateway/operations/receive-webhooks.v1';
import { assert } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { startService } from '@kantia/platform/start-service';
import { startNats, startPostgres, type TestDatabase } from '@kantia/platform/testing/servers';
import { Client } from 'pg';
import { MakeInvoicesHandler } from '../src/application/make-invoices.handler.js';
import { billingGatewayConfig } from '../src/billing-gateway.config.js';
import { BillingGatewayModule } from '../src/billing-gateway.module.js';
import { aStatement } from './a-statement.js';
import { SECRET, SimulatorStage, type HeardCallback } from './a-simulator.js';

export const ANDINA = '0190a000-0000-7000-8000-000000000001';
export const LITORAL = '0190a000-0000-7000-8000-000000000002';
const actorOf = (companyId: string) => ({ companyId, userId: null, roles: [] });

/** Waits that fit in a test; the lease stays longer than a request. */
const SHORT = {
  BILLING_REQUEST_TIMEOUT_MS: '1500',
  BILLING_LEASE_MS: '4000',
  BILLING_IDLE_MS: '50',
  BILLING_PROBE_EVERY_MS: '500',
  BILLING_RESEND_FIRST_MS: '50',
  BILLING_ASK_FIRST_MS: '50',
  BILLING_POLL_FIRST_MS: '700',
  BILLING_DELAY_MOST_MS: '1000',
};

export class RunningBilling {
  constructor(
    readonly app: Awaited<ReturnType<typeof startService>>['app'],
    readonly simulator: SimulatorStage,
    readonly admin: Client,
    private readonly application: Client,
  ) {}

  get bus(): Bus {
    return this.app.get(Bus);
  }

  /** Invoices a batch of new statements, as the message of `cycles` does. */
  async bill(
    count: number,
    { companyId = ANDINA, cycleId = randomUUID() }: { companyId?: string; cycleId?: string } = {},
  ) {
    const statements = Array.from({ length: count }, (_, index) =>
      aStatement({ ordinal: index + 1, total: `${1000 + index}.25` }),
    );
    const message = await this.messageOf(statements, { companyId, cycleId });
    await this.deliver(message, companyId);
    return { cycleId, statements, message };
  }

  async messageOf(
    statements: readonly ReturnType<typeof aStatement>[],
    { companyId, cycleId }: { companyId: string; cycleId: string },
  ) {
    const lines = statements.map((statement) => JSON.stringify(statement)).join('\n');
    const object = await this.app
      .get(ObjectStore)
      .put(BUCKETS.derived, Buffer.from(lines), { prefix: `${companyId}/statements/` });
    const payload = {
      cycleId,
      wave: 1,
      batch: 1,
      period: '2026-10',
      statements: object,
      ordinals: statements.map(({ ordinal }) => ordinal),
    };
    return { payload, messageId: randomUUID(), publishedAt: new Date(), delivery: 1, sequence: null };
  }

  async deliver(
    message: Awaited<ReturnType<RunningBilling['messageOf']>>,
    companyId = ANDINA,
    fail = false,
  ): Promise<void> {
    const handler = this.app.get(MakeInvoicesHandler);
    const prepared = await handler.prepare(message);
    await this.app.get(Units).run(actorOf(companyId), async (work) => {
      await handler.handle(message, work, prepared);
      if (fail) throw new Error('rolled back');
    });
  }

  async invoices(cycleId: string, companyId = ANDINA, status = '') {
    const { items } = await this.bus.ask(
      listInvoices,
      {
        limit: 500,
        cursor: null,
        sort: null,
        cycleId,
        period: '',
        status,
        query: '',
        supplyPointId: null,
        customerId: null,
      },
      { actor: actorOf(companyId) },
    );
    return items;
  }

  async untilFinal(cycleId: string, count: number, seconds = 30) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const items = await this.invoices(cycleId);
      const final = items.filter(({ status }) => ['accepted', 'observed', 'rejected'].includes(status));
      if (final.length === count) return items;
      if (Date.now() > deadline)
        throw new Error(
          `${final.length} of ${count} final: ${JSON.stringify(items.filter((item) => !final.includes(item)).slice(0, 3))}`,
        );
      await sleep(100);
    }
  }

  async receive({ companyId, headers, body }: HeardCallback): Promise<'stored' | 'duplicate' | 'refused'> {
    const { outcomes } = await this.bus.ask(
      receiveWebhooks,
      { provider: 'simulator', callbacks: [{ headers, body }] },
      { actor: actorOf(companyId) },
    );
    const [outcome] = outcomes;
    assert(outcome !== undefined, 'one callback has one outcome');
    return outcome;
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.admin.query<{ count: string }>(`select count(*) as count from ${table}`);
    return Number(rows[0]?.count);
  }

  async untilTold(invoiceId: string, last: string, seconds = 15) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const detail = await this.bus.ask(getInvoice, { id: invoiceId }, { actor: actorOf(ANDINA) });
      if (detail.timeline.at(-1)?.event === last) return detail;
      if (Date.now() > deadline) throw new Error(`the last line is not ${last}: ${JSON.stringify(detail.timeline)}`);
      await sleep(50);
    }
  }

  /** Callbacks that came after the last answer are work until they are applied, moments later: all of it must end. */
  async untilNoWork(seconds = 15): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    while ((await this.count('due_work')) > 0) {
      if (Date.now() > end) throw new Error(`${await this.count('due_work')} pieces of work are still due`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** As the application role of the company, whatever the service would do. */
  async asApplication(sql: string, companyId = ANDINA): Promise<number> {
    await this.application.query('begin');
    try {
      await this.application.query(`select set_config('app.company', $1, true)`, [companyId]);
      return (await this.application.query(sql)).rowCount ?? 0;
    } finally {
      await this.application.query('rollback');
    }
  }
}

function adminUrlOf(database: TestDatabase): string {
  const url = new URL(database.adminUrl);
  url.pathname = `/${database.name}`;
  return url.href;
}

/** The service on real PostgreSQL and NATS, with the simulator calling back over the bus as the gateway would. */
export async function runBilling(): Promise<{ readonly running: RunningBilling; readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-billing-'));
  const [postgres, nats, simulator] = [await startPostgres(), await startNats(), await new SimulatorStage().start()];
  const database = await postgres.createDatabase('kantia_billing');
  const definition = {
    name: 'billing-gateway',
    module: BillingGatewayModule,
    migrations: new URL('../migrations/', import.meta.url),
    config: billingGatewayConfig,
  } as const;
  const { app } = await startService(definition, {
    ...SHORT,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    NATS_URL: nats.url,
    PORT: '0',
    OBJECT_STORE_URL: `file://${folder}/objects`,
    SCRATCH_FOLDER: join(folder, 'scratch'),
    BILLING_SIMULATOR_URL: simulator.url,
    BILLING_WEBHOOK_SECRETS: JSON.stringify({ [ANDINA]: SECRET, [LITORAL]: SECRET }),
  });
  const admin = new Client({ connectionString: adminUrlOf(database) });
  const application = new Client({ connectionString: database.url });
  await admin.connect();
  await application.connect();
  const running = new RunningBilling(app, simulator, admin, application);
  simulator.hear = async (heard) => ((await running.receive(heard)) === 'refused' ? 401 : 202);
  const end = async () => {
    await app.close();
    await simulator.close();
    await admin.end();
    await application.end();
    await nats.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { running, end };
}
