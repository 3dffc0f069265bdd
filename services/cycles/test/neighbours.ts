import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { batchBillingRequested } from '@kantia/contracts/cycles/batch-billing-requested.v1';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import type { Owner } from '@kantia/contracts/define';
import { getMarketTotals } from '@kantia/contracts/inputs/operations/get-market-totals.v1';
import { resolveInputs } from '@kantia/contracts/inputs/operations/resolve-inputs.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { previewValidation } from '@kantia/contracts/validation/operations/preview-validation.v1';
import { Columnar } from '@kantia/platform/ports/columnar';
import {
  Answers,
  Handles,
  type Asked,
  type Handler,
  type OperationHandler,
  type Received,
} from '@kantia/platform/ports/handler';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import type { TestDatabase, TestPostgres } from '@kantia/platform/testing/servers';
import { z } from 'zod';
import { aSettledService, hasFinding, idOf, isLacking, isRejected } from './simulated-answers.js';

/** What the neighbours do; shared with the spec. */
export class Script {
  services = 0;
  /** While false, the services that `isLacking` names wait. */
  isAllLoaded = false;
  readonly waves: (number | null)[] = [];
}

@Injectable()
@Answers(freezeSnapshot)
class FreezeSnapshot implements OperationHandler<typeof freezeSnapshot> {
  constructor(
    private readonly script: Script,
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
  ) {}

  /** A service is a point and contract of one month: its id is of the month too. */
  prepare({ payload }: Asked<typeof freezeSnapshot>, company: string) {
    const month = payload.period.replace('-', '');
    return this.columnar.session([], async (session) => {
      const path = join(session.folder, 'snapshot.parquet');
      await session.run(
        `copy (select ordinal::integer as ordinal, format('00${month}-0000-4000-8000-{:012d}', ordinal) as service_id,
                      format('00000000-0000-4000-9000-{:012d}', ordinal) as supply_point_id, format('P{:06d}', ordinal) as supply_point_code,
                      'C-' || ordinal as contract_code, 'Cliente ' || ordinal as customer_name, segment::integer as segment
                 from range(1, ${this.script.services + 1}) as points(ordinal), range(1, 3) as segments(segment)
                where segment = 1 or ordinal % 10 = 0) to '${path}' (format parquet)`,
      );
      return this.objects.put(BUCKETS.derived, { path }, { prefix: `${company}/snapshots/` });
    });
  }

  async answer(
    _request: Asked<typeof freezeSnapshot>,
    _work: UnitOfWork,
    snapshot?: Awaited<ReturnType<FreezeSnapshot['prepare']>>,
  ) {
    if (!snapshot) throw new Error('the snapshot was prepared');
    const frozen = { snapshot, settings: snapshot, serviceCount: this.script.services, selectionHash: 'selection' };
    return { country: 'CO', currency: 'COP', timeZone: 'America/Bogota', ...frozen };
  }
}

@Injectable()
@Handles(waveRequested, { consumer: 'inputs-resolve-wave' })
class ResolveWave implements Handler<typeof waveRequested> {
  constructor(
    private readonly script: Script,
    private readonly objects: ObjectStore,
  ) {}

  async prepare({ payload }: Received<typeof waveRequested>, company: string) {
    const asked = payload.waiting ?? Array.from({ length: this.script.services }, (_, index) => index + 1);
    this.script.waves.push(payload.waiting?.length ?? null);
    const waits = (ordinal: number) => !this.script.isAllLoaded && isLacking(ordinal);
    const ready = asked.filter((ordinal) => !waits(ordinal));
    const waiting = asked.filter(waits).map((ordinal) => ({ ordinal, kinds: ['co.cpi', 'co.register-readings'] }));
    const text = new TextEncoder().encode(JSON.stringify({ ready, waiting }));
    const resolution = await this.objects.put(BUCKETS.derived, text, { prefix: `${company}/resolutions/` });
    return { resolution, readyCount: ready.length, waitingCount: waiting.length };
  }

  async handle(
    { payload }: Received<typeof waveRequested>,
    work: UnitOfWork,
    resolved?: Awaited<ReturnType<ResolveWave['prepare']>>,
  ): Promise<void> {
    if (!resolved) throw new Error('the wave was prepared');
    const { cycleId, wave } = payload;
    work.publish(waveResolved, {
      cycleId,
      wave,
      ...resolved,
      data: [{ kind: 'co.cpi', object: resolved.resolution, inputs: [{ inputId: cycleId, version: wave }] }],
    });
  }
}

@Injectable()
@Answers(resolveInputs)
class ResolveInputs implements OperationHandler<typeof resolveInputs> {
  constructor(
    private readonly script: Script,
    private readonly objects: ObjectStore,
  ) {}

  async prepare(_request: Asked<typeof resolveInputs>, company: string) {
    const asked = Array.from({ length: this.script.services }, (_, index) => index + 1);
    const waits = (ordinal: number) => !this.script.isAllLoaded && isLacking(ordinal);
    const ready = asked.filter((ordinal) => !waits(ordinal));
    const waiting = asked.filter(waits).map((ordinal) => ({ ordinal, kinds: ['co.cpi', 'co.register-readings'] }));
    const text = new TextEncoder().encode(JSON.stringify({ ready, waiting }));
    const resolution = await this.objects.put(BUCKETS.derived, text, { prefix: `${company}/resolutions/` });
    return { resolution, readyCount: ready.length, waitingCount: waiting.length, data: [] };
  }

  async answer(
    _request: Asked<typeof resolveInputs>,
    _work: UnitOfWork,
    resolved?: Awaited<ReturnType<ResolveInputs['prepare']>>,
  ) {
    if (!resolved) throw new Error('the inputs were resolved');
    return resolved;
  }
}

@Injectable()
@Answers(getMarketTotals)
class GetMarketTotals implements OperationHandler<typeof getMarketTotals> {
  async answer() {
    return { items: [] };
  }
}

@Injectable()
@Answers(previewValidation)
class PreviewValidation implements OperationHandler<typeof previewValidation> {
  async answer({ payload }: Asked<typeof previewValidation>) {
    return {
      services: payload.ordinals.map((ordinal) => ({
        ordinal,
        passes: !hasFinding(ordinal),
        codes: hasFinding(ordinal) ? ['reading.missing'] : [],
      })),
    };
  }
}

@Injectable()
@Handles(batchValidationRequested, { consumer: 'validation-validate-batch' })
class ValidateBatch implements Handler<typeof batchValidationRequested> {
  async handle(
    { payload: { cycleId, wave, batch, ordinals } }: Received<typeof batchValidationRequested>,
    work: UnitOfWork,
  ): Promise<void> {
    const services = ordinals.map((ordinal) => ({
      ordinal,
      outcome: hasFinding(ordinal) ? ('failed' as const) : ('passed' as const),
      findings: hasFinding(ordinal)
        ? [{ code: 'reading.missing', severity: 'blocking' as const, params: { meter: 'M1' } }]
        : [],
    }));
    work.publish(batchValidated, { cycleId, wave, batch, services });
  }
}

@Injectable()
@Answers(listFormulas)
class ListFormulas implements OperationHandler<typeof listFormulas> {
  async answer() {
    return { codes: ['co.regulated.energy'] };
  }
}

@Injectable()
@Handles(batchSettlementRequested, { consumer: 'settlement-settle-batch' })
class SettleBatch implements Handler<typeof batchSettlementRequested> {
  async handle({ payload }: Received<typeof batchSettlementRequested>, work: UnitOfWork): Promise<void> {
    const { cycleId, wave, batch, manifest, ordinals } = payload;
    const settled = ordinals.map(aSettledService);
    work.publish(batchSettled, {
      cycleId,
      wave,
      batch,
      period: '2026-02',
      statements: manifest,
      settled,
      failed: [],
      derived: [],
    });
  }
}

@Injectable()
@Handles(batchBillingRequested, { consumer: 'billing-gateway-invoice-batch' })
class InvoiceBatch implements Handler<typeof batchBillingRequested> {
  async handle(
    { payload: { cycleId, ordinals } }: Received<typeof batchBillingRequested>,
    work: UnitOfWork,
  ): Promise<void> {
    const invoice = (ordinal: number) => ({ invoiceId: idOf(ordinal), ordinal, number: `FE-${ordinal}`, reason: null });
    work.publish(invoicesChanged, {
      cycleId,
      changes: ordinals.map((ordinal) => ({ ...invoice(ordinal), status: 'sending' as const })),
    });
    const answered = (ordinal: number) => (isRejected(ordinal) ? ('rejected' as const) : ('accepted' as const));
    work.publish(invoicesChanged, {
      cycleId,
      changes: ordinals.map((ordinal) => ({ ...invoice(ordinal), status: answered(ordinal) })),
    });
  }
}

const PROVIDERS: readonly (readonly [Owner, readonly Type[]])[] = [
  ['customers', [FreezeSnapshot]],
  ['inputs', [ResolveWave, ResolveInputs, GetMarketTotals]],
  ['validation', [ValidateBatch, PreviewValidation]],
  ['settlement', [ListFormulas, SettleBatch]],
  ['billing-gateway', [InvoiceBatch]],
];

@Module({})
class NeighbourModule {}

/** The environment of a service under test. */
export function environment(database: TestDatabase, natsUrl: string, name: string): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    NATS_URL: natsUrl,
    PORT: '0',
    OBJECT_STORE_URL: pathToFileURL(join(tmpdir(), `kantia-cycles-test-${process.pid}`)).href,
    SCRATCH_FOLDER: join(tmpdir(), `kantia-cycles-test-${process.pid}-${name}`),
  };
}

/** Doubles of the other services on the real bus, each with its own database for inbox and outbox. */
export async function startNeighbours(
  script: Script,
  servers: { postgres: TestPostgres; natsUrl: string },
): Promise<readonly RunningService[]> {
  const running: RunningService[] = [];
  for (const [name, handlers] of PROVIDERS) {
    const database = await servers.postgres.createDatabase(name.replaceAll('-', '_'));
    const module: DynamicModule = {
      module: NeighbourModule,
      providers: [{ provide: Script, useValue: script }, ...handlers],
    };
    running.push(
      await startService(
        { name, module, migrations: new URL('./', import.meta.url), config: z.object({}) },
        environment(database, servers.natsUrl, name),
      ),
    );
  }
  return running;
}
