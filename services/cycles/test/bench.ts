import { present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Bus } from '@kantia/platform/ports/bus';
import type { Actor, Units, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { migrate } from '@kantia/platform/postgres/migrations';
import { openPool } from '@kantia/platform/postgres/pool';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { PostgresUnits } from '@kantia/platform/postgres/units';
import { SystemClock } from '@kantia/platform/system-clock';
import type { TestDatabase } from '@kantia/platform/testing/servers';
import { PostgresApprovalRepository } from '../src/adapters/postgres/postgres-approval.repository.js';
import { PostgresComparisonRepository } from '../src/adapters/postgres/postgres-comparison.repository.js';
import { PostgresCycleHistory } from '../src/adapters/postgres/postgres-cycle-history.js';
import { PostgresCycleRepository } from '../src/adapters/postgres/postgres-cycle.repository.js';
import { PostgresServiceRepository } from '../src/adapters/postgres/postgres-service.repository.js';
import { PostgresReviewRepository } from '../src/adapters/postgres/postgres-review.repository.js';
import { PostgresStageRepository } from '../src/adapters/postgres/postgres-stage.repository.js';
import { AcceptSettlementHandler } from '../src/application/accept-settlement.handler.js';
import { ReleaseGate } from '../src/application/release-gate.js';
import { AcceptValidationHandler } from '../src/application/accept-validation.handler.js';
import { ResumeCycleHandler } from '../src/application/resume-cycle.handler.js';
import { SystemicFailures } from '../src/application/systemic-failures.js';
import { ApproveStageHandler } from '../src/application/approve-stage.handler.js';
import { Consents } from '../src/application/consents.js';
import { Controls } from '../src/application/controls.js';
import { PostgresControlRepository } from '../src/adapters/postgres/postgres-control.repository.js';
import { ChosenServices } from '../src/application/chosen-services.js';
import { CycleStores } from '../src/application/cycle-stores.js';
import { PostgresHoldingRepository } from '../src/adapters/postgres/postgres-holding.repository.js';
import { PromoteCycleHandler } from '../src/application/promote-cycle.handler.js';
import { CycleViews } from '../src/application/cycle-views.js';
import { CycleWriter } from '../src/application/cycle-writer.js';
import { DraftExclusions } from '../src/application/draft-exclusions.js';
import { ExcludeServicesHandler } from '../src/application/exclude-services.handler.js';
import { MarkForReviewHandler } from '../src/application/mark-for-review.handler.js';
import { SnapshotReader } from '../src/application/ports.js';
import { ReleaseReviewsHandler } from '../src/application/release-reviews.handler.js';
import { Rejoining } from '../src/application/rejoining.js';
import { RenewContractsHandler } from '../src/application/renew-contracts.handler.js';
import { PostgresRenewalRepository } from '../src/adapters/postgres/postgres-renewal.repository.js';
import { RequestWaveHandler } from '../src/application/request-wave.handler.js';
import { SelectionFreezer } from '../src/application/selection-freezer.js';
import { ServiceDecisions } from '../src/application/service-decisions.js';
import { UndoExclusionsHandler } from '../src/application/undo-exclusions.handler.js';
import { UndoReleaseHandler } from '../src/application/undo-release.handler.js';
import { ServiceProgress } from '../src/application/service-progress.js';
import type { Cycle } from '../src/domain/cycle.js';
import { STAGES, type StageCounts } from '../src/domain/stage.js';
import { statusOf } from '../src/domain/status.js';
import { aCycle, COMPANY, USER } from './builders.js';
import { idOf } from './simulated-answers.js';

class Nobody extends Bus {
  override ask(): Promise<never> {
    return Promise.reject(new Error('no other service runs here'));
  }
}
class NoSnapshots extends SnapshotReader {
  override services(): Promise<never> {
    return Promise.reject(new Error('no snapshot is read here'));
  }
}

const OBJECT = { bucket: 'derived', key: 'k', sha256: 'a'.repeat(64), size: 1n };

/** Stores and handlers of `cycles` on a real database, with cycles put into any state; nothing leaves it. */
export class Bench {
  readonly cycles = new PostgresCycleRepository();
  readonly services = new PostgresServiceRepository();
  readonly history = new PostgresCycleHistory();
  readonly approvals = new PostgresApprovalRepository();
  readonly stages = new PostgresStageRepository();
  readonly writer = new CycleWriter(this.cycles, this.services, this.history);
  readonly views = new CycleViews(this.approvals, this.history);
  readonly progress = new ServiceProgress(this.cycles, this.stages, { batchSize: 3 }, this.writer);
  readonly controls: Controls;
  readonly renew: RenewContractsHandler;
  readonly approve: ApproveStageHandler;
  readonly inputArrives = new RequestWaveHandler(this.cycles, this.stages, new Rejoining(this.progress, this.writer));
  readonly systemic = new SystemicFailures(this.approvals, this.services, this.history);
  readonly validated = new AcceptValidationHandler(this.cycles, this.services, this.writer, this.systemic);
  readonly gate = new ReleaseGate(
    this.approvals,
    this.services,
    new PostgresReviewRepository(),
    new PostgresStageRepository(),
  );
  readonly settled = new AcceptSettlementHandler(this.cycles, this.services, this.writer, this.gate, this.systemic);
  readonly resume = new ResumeCycleHandler(this.cycles, this.history, this.progress, this.writer, this.views);
  readonly promote = new PromoteCycleHandler(
    new CycleStores(this.cycles, this.services, this.history, new PostgresHoldingRepository()),
    this.progress,
    this.writer,
    this.views,
  );
  readonly comparisons = new PostgresComparisonRepository();
  readonly reviews = new PostgresReviewRepository();
  readonly decisions = new ServiceDecisions(this.progress, this.writer, this.views);
  private readonly drafts = new DraftExclusions(this.stages, this.history, this.writer, this.decisions);
  private readonly chosen: ChosenServices;
  readonly review: MarkForReviewHandler;
  readonly release: ReleaseReviewsHandler;
  readonly exclude: ExcludeServicesHandler;
  readonly undo: UndoExclusionsHandler;
  readonly undoRelease: UndoReleaseHandler;
  private made = 0;

  constructor(
    readonly units: Units,
    readonly close: () => Promise<void>,
    bus: Bus,
  ) {
    this.controls = new Controls(bus, units, this.cycles, new PostgresControlRepository(), this.approvals);
    this.renew = new RenewContractsHandler(
      bus,
      units,
      new CycleStores(this.cycles, this.services, this.history, new PostgresHoldingRepository()),
      new PostgresRenewalRepository(this.cycles),
      new Rejoining(this.progress, this.writer),
    );
    const consents = new Consents(this.cycles, this.approvals, this.history);
    this.approve = new ApproveStageHandler(this.cycles, consents, this.controls, this.progress, this.views);
    const selections = new SelectionFreezer(new Nobody(), new NoSnapshots());
    this.chosen = new ChosenServices(this.cycles, this.reviews, selections, units);
    this.review = new MarkForReviewHandler(this.cycles, this.chosen, this.reviews, this.decisions);
    this.release = new ReleaseReviewsHandler(this.cycles, this.chosen, this.reviews, this.approvals, this.decisions);
    this.undoRelease = new UndoReleaseHandler(this.cycles, this.reviews, this.decisions);
    this.exclude = new ExcludeServicesHandler(this.cycles, this.chosen, this.reviews, this.decisions, this.drafts);
    this.undo = new UndoExclusionsHandler(this.cycles, this.chosen, this.reviews, this.decisions, this.drafts);
  }

  /** Asks an operation as the platform does: prepared before its transaction. */
  async ask<P, R>(
    actor: Actor,
    handler: {
      prepare?(request: { payload: P }, company: string): Promise<unknown>;
      answer(request: { payload: P }, work: UnitOfWork, prepared?: never): Promise<R>;
    },
    payload: P,
  ): Promise<R> {
    const prepared = await handler.prepare?.({ payload }, actor.companyId);
    return this.units.run(actor, (work) => handler.answer({ payload }, work, prepared as never));
  }

  async cycleOf(work: UnitOfWork, cycleId: CycleId): Promise<Cycle> {
    return present(await this.cycles.find(work, cycleId), 'the cycle is there');
  }

  /** The first service of the cycle made last has the number after this. */
  get lastBase(): number {
    return this.made * 1_000;
  }

  /** A started manual cycle with so many services per stage, in batches of three of wave 1. */
  async cycleWith(counts: StageCounts, of: Partial<Cycle> = {}, serviceBase?: number): Promise<CycleId> {
    this.made += 1;
    const stages = STAGES.flatMap((stage) => Array.from({ length: counts[stage] ?? 0 }, () => stage));
    const ordinals = stages.map((_, index) => index + 1);
    const started = of.status !== 'draft';
    const cycle = aCycle({
      id: id<CycleId>(crypto.randomUUID()),
      name: `Ciclo ${this.made}`,
      mode: 'manual',
      serviceCount: stages.length,
      counts,
      status: statusOf({ started: true, cancelled: false, resolving: false, counts }),
      frozen: { country: 'CO', snapshot: OBJECT, settings: OBJECT, selectionHash: 'h' },
      lastWave: 1,
      startedAt: started ? new Date() : null,
      startedBy: started ? USER : null,
      ...of,
    });
    await this.units.run({ companyId: COMPANY, userId: USER, roles: [] }, async (work) => {
      await this.cycles.add(work, cycle);
      const points = ordinals.map((ordinal) => `00000000-0000-4000-9000-${String(ordinal).padStart(12, '0')}`);
      await this.services.replace(work, cycle.id, {
        ordinals,
        serviceIds: ordinals.map((ordinal) => idOf((serviceBase ?? this.made * 1_000) + ordinal)),
        supplyPointIds: points,
        supplyPointCodes: ordinals.map((ordinal) => `P${String(ordinal).padStart(6, '0')}`),
        contractCodes: ordinals.map((ordinal) => `C-${ordinal}`),
        customerNames: ordinals.map((ordinal) => `Cliente ${ordinal}`),
      });
      await sqlOf(work)(
        `update cycle_service set stage = ($2::text[])[ordinal], held = $3, wave = 1, batch = (ordinal + 2) / 3, outcome = 'ok',
                statement_id = case when ($2::text[])[ordinal] in ('settled', 'approved', 'in-review') then gen_random_uuid() end,
                statement_version = 1, currency = 'COP', total = ordinal * 1000 + 0.5, energy_kwh = ordinal + 0.125, result_hash = 'hash-' || ordinal
          where cycle_id = $1`,
        [cycle.id, stages, started && !cycle.isDryRun],
      );
      const batches = Array.from({ length: Math.ceil(ordinals.length / 3) }, (_, index) => ({
        batch: index + 1,
        ordinals: ordinals.slice(index * 3, index * 3 + 3),
      }));
      await this.cycles.addWave(work, cycle.id, { wave: 1, manifest: OBJECT, batches });
      for (const { batch } of batches)
        await this.cycles.putStatements(work, cycle.id, { wave: 1, batch, statements: OBJECT });
    });
    return cycle.id;
  }

  /** How many messages of each subject a step left in the outbox. */
  async published(step: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
    const before = await this.outbox();
    await step();
    const after = await this.outbox();
    return Object.fromEntries(
      Object.entries(after)
        .map(([subject, count]) => [subject, count - (before[subject] ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );
  }

  private async outbox(): Promise<Readonly<Record<string, number>>> {
    return this.units.run({ companyId: COMPANY, userId: null, roles: [] }, async (work) => {
      const rows = await sqlOf(work)<{ subject: string; count: number }>(
        'select subject, count(*)::integer as count from platform.outbox group by subject',
      );
      return Object.fromEntries(rows.map(({ subject, count }) => [subject, count]));
    });
  }
}

/** `bus`: the other services, where a test needs some. */
export async function openBench(database: TestDatabase, bus: Bus = new Nobody()): Promise<Bench> {
  const applicationRole = decodeURIComponent(new URL(database.url).username);
  await migrate({ ownerUrl: database.ownerUrl, applicationRole, folder: new URL('../migrations/', import.meta.url) });
  const pool = openPool({
    url: database.url,
    applicationName: 'cycles',
    connectionsMax: 8,
    statementTimeoutMs: 30_000,
    onIdleError: () => undefined,
  });
  return new Bench(new PostgresUnits(pool, 'cycles', new SystemClock(), () => undefined), () => pool.end(), bus);
}
