import { createHash } from 'node:crypto';
import { codecOf } from '@kantia/contracts/codec';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import type { OperationContract } from '@kantia/contracts/define';
import { batchBillingRequested } from '@kantia/contracts/cycles/batch-billing-requested.v1';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import { id, type CycleId } from '@kantia/kernel/ids';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { toText } from '@kantia/kernel/decimal';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { Bus } from '@kantia/platform/ports/bus';
import { BUCKETS, type ObjectStore } from '@kantia/platform/ports/object-store';
import { Refusal } from '@kantia/platform/ports/errors';
import type { Units, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { migrate } from '@kantia/platform/postgres/migrations';
import { openPool } from '@kantia/platform/postgres/pool';
import { PostgresUnits } from '@kantia/platform/postgres/units';
import { SystemClock } from '@kantia/platform/system-clock';
import type { TestDatabase } from '@kantia/platform/testing/servers';
import { PostgresCycleHistory } from '../src/adapters/postgres/postgres-cycle-history.js';
import { PostgresCycleRepository } from '../src/adapters/postgres/postgres-cycle.repository.js';
import { PostgresServiceRepository } from '../src/adapters/postgres/postgres-service.repository.js';
import { AcceptSettlementHandler } from '../src/application/accept-settlement.handler.js';
import { AcceptValidationHandler } from '../src/application/accept-validation.handler.js';
import { ApproveStageHandler } from '../src/application/approve-stage.handler.js';
import { ServiceProgress } from '../src/application/service-progress.js';
import { CycleViews } from '../src/application/cycle-views.js';
import { PostgresApprovalRepository } from '../src/adapters/postgres/postgres-approval.repository.js';
import { PostgresStageRepository } from '../src/adapters/postgres/postgres-stage.repository.js';
import { APPROVAL_STAGES, type ApprovalStage } from '../src/domain/approval.js';
import { CycleStores } from '../src/application/cycle-stores.js';
import { Consents } from '../src/application/consents.js';
import { Controls } from '../src/application/controls.js';
import { PostgresControlRepository } from '../src/adapters/postgres/postgres-control.repository.js';
import { CycleWriter } from '../src/application/cycle-writer.js';
import { ManifestFreezer } from '../src/application/manifest-freezer.js';
import { PostgresReviewRepository } from '../src/adapters/postgres/postgres-review.repository.js';
import { ReleaseGate } from '../src/application/release-gate.js';
import { ChosenServices } from '../src/application/chosen-services.js';
import { DraftExclusions } from '../src/application/draft-exclusions.js';
import { ExcludeServicesHandler } from '../src/application/exclude-services.handler.js';
import { ResumeCycleHandler } from '../src/application/resume-cycle.handler.js';
import { UndoExclusionsHandler } from '../src/application/undo-exclusions.handler.js';
import { MarkForReviewHandler } from '../src/application/mark-for-review.handler.js';
import { SnapshotReader } from '../src/application/ports.js';
import { ReleaseReviewsHandler } from '../src/application/release-reviews.handler.js';
import type { Wanted } from '../src/application/review-ports.js';
import { SelectionFreezer } from '../src/application/selection-freezer.js';
import { ServiceDecisions } from '../src/application/service-decisions.js';
import { NoteInvoicesHandler } from '../src/application/note-invoices.handler.js';
import { Readiness } from '../src/application/readiness.js';
import { Rejoining } from '../src/application/rejoining.js';
import { RequestWaveHandler } from '../src/application/request-wave.handler.js';
import { PostgresHoldingRepository } from '../src/adapters/postgres/postgres-holding.repository.js';
import { SystemicFailures } from '../src/application/systemic-failures.js';
import { StartCycleHandler } from '../src/application/start-cycle.handler.js';
import { StartValidationHandler } from '../src/application/start-validation.handler.js';
import type { Cycle } from '../src/domain/cycle.js';
import type { Mode } from '../src/domain/flow.js';
import { resultText } from '../src/domain/hashes.js';
import type { Stage, StageCounts } from '../src/domain/stage.js';
import { aCycle, APPROVER, USER } from './builders.js';
import { aSettledService, hasFinding, idOf, isLacking, isRejected } from './simulated-answers.js';
import { picksFrom, SimulatedBus } from './simulated-bus.js';

/** Of every service that fails validation: one cause, of the contract. */
const FINDING = { code: 'validation.contract-incomplete', severity: 'blocking' as const, params: {} };

/** Small, so that few services make several batches. */
const BATCH = 2;

interface EndState {
  readonly cycle: Cycle;
  readonly stages: readonly string[];
  /** Services per stage, counted row by row. */
  readonly counted: StageCounts;
  /** The same, folded from the published moves. */
  readonly fromEvents: StageCounts;
  readonly settledTotals: readonly string[];
  readonly resultHash: string;
  /** `ordinal times`: how often billing was asked for each service. */
  readonly invoicedTimes: readonly string[];
}
interface SettleOptions {
  readonly seed: number;
  /** Ascending: what happens to a service goes by its number (`simulated-answers`). */
  readonly ordinals: readonly number[];
  readonly mode: Mode;
  /** Whether people approve, review, give back, exclude, take back and resume, whenever it comes to them. */
  readonly decides?: boolean;
}
export interface World {
  settle(options: SettleOptions): Promise<EndState>;
  close(): Promise<void>;
}

/** What every command about services of a cycle says. */
interface Named {
  readonly cycleId: string;
  readonly selectionId: null;
  readonly act: null;
  readonly exclude: readonly string[];
  readonly expected: null;
  readonly ifMatch: number;
}

class NoSnapshots extends SnapshotReader {
  override services(): Promise<never> {
    return Promise.reject(new Error('no selection is read here'));
  }
}

class FormulasOnly extends Bus {
  override async ask<Q, R>(operation: OperationContract<Q, R>): Promise<R> {
    const bytes = codecOf(listFormulas.reply).encode({ codes: ['co.regulated.energy'] });
    return codecOf(operation.reply).decode(bytes);
  }
}

/** The handlers on a real database, without a broker. */
export async function openWorld(database: TestDatabase, folder: string): Promise<World> {
  const applicationRole = decodeURIComponent(new URL(database.url).username);
  await migrate({ ownerUrl: database.ownerUrl, applicationRole, folder: new URL('../migrations/', import.meta.url) });
  const pool = openPool({
    url: database.url,
    applicationName: 'cycles',
    connectionsMax: 4,
    statementTimeoutMs: 30_000,
    onIdleError: () => undefined,
  });
  const units = new PostgresUnits(pool, 'cycles', new SystemClock(), () => undefined);
  const objects = new FileObjectStore(folder);
  return { settle: (options) => new Settling(units, objects, options).run(), close: () => pool.end() };
}

class Settling {
  private readonly cycles = new PostgresCycleRepository();
  private readonly services = new PostgresServiceRepository();
  private readonly history = new PostgresCycleHistory();
  private readonly writer = new CycleWriter(this.cycles, this.services, this.history);
  private readonly approvals = new PostgresApprovalRepository();
  private readonly controls: Controls;
  private readonly company = crypto.randomUUID();
  private readonly cycleId = id<CycleId>(crypto.randomUUID());
  private readonly pick: (below: number) => number;
  private readonly bus: SimulatedBus;
  private readonly fromEvents: Partial<Record<Stage, number>> = {};
  private readonly invoiced = new Map<number, number>();
  private readonly settledTotals = new Map<number, string>();
  private isAllLoaded = false;

  constructor(
    private readonly units: Units,
    private readonly objects: ObjectStore,
    private readonly options: SettleOptions,
  ) {
    this.controls = new Controls(
      new FormulasOnly(),
      units,
      this.cycles,
      new PostgresControlRepository(),
      this.approvals,
    );
    this.pick = picksFrom(options.seed);
    this.bus = new SimulatedBus(units, this.company, this.pick);
  }

  async run(): Promise<EndState> {
    this.connectNeighbours();
    await this.start();
    if (this.pick(2) === 0) this.load();
    if (this.options.decides === true)
      for (const stage of [...APPROVAL_STAGES, ...APPROVAL_STAGES])
        this.bus.happen(async () => void (await this.decide(stage)));
    if (this.options.decides === true)
      for (const step of [
        () => this.look(),
        () => this.leaveOut(),
        () => this.takeBack(),
        async () => void (await this.resume()),
      ])
        for (let times = 0; times < 2; times += 1) this.bus.happen(step);
    await this.bus.run();
    if (!this.isAllLoaded) this.load();
    await this.bus.run();
    if (this.options.decides === true) await this.decideAll();
    return this.read();
  }

  /** The id of some service. */
  private anyone(): string {
    const { ordinals } = this.options;
    return idOf(present(ordinals[this.pick(ordinals.length)], 'a cycle has services'));
  }

  /** A person marks some services for review, wherever they are, and gives back what was in review before. */
  private async look(): Promise<void> {
    const ids = Array.from({ length: 1 + this.pick(3) }, () => this.anyone());
    await this.giveBack();
    const { review } = this.reviewing();
    await this.ask(review, { ids, filter: null, reason: 'reading' as const, note: '' });
  }

  private async giveBack(): Promise<void> {
    const { release } = this.reviewing();
    const filter = { stage: 'in-review', outcome: '', finding: '', query: '', band: null };
    await this.ask(release, { ids: null, filter, resolution: 'return' as const, note: '' });
  }

  /** Asks as the platform does; a set without services is refused, which changes nothing. */
  private async ask<P>(
    handler: {
      prepare(request: { payload: P & Named }, company: string): Promise<Wanted>;
      answer(request: { payload: P & Named }, work: UnitOfWork, prepared: Wanted): Promise<unknown>;
    },
    said: P,
  ): Promise<void> {
    const actor = { companyId: this.company, userId: USER, roles: ['operator'] };
    const { version } = await this.bus.unit(async (work) =>
      present(await this.cycles.find(work, this.cycleId), 'there'),
    );
    const named = {
      cycleId: this.cycleId,
      selectionId: null,
      act: null,
      exclude: [],
      expected: null,
      ifMatch: version,
    };
    const payload = { ...named, ...said };
    const prepared = await handler.prepare({ payload }, this.company);
    await this.bus
      .unit((work) => handler.answer({ payload }, work, prepared), actor)
      .catch((error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'cycles.nothing-chosen')) throw error;
      });
  }

  private reviewing() {
    const [reviews, views] = [new PostgresReviewRepository(), new CycleViews(this.approvals, this.history)];
    const progress = new ServiceProgress(this.cycles, new PostgresStageRepository(), { batchSize: BATCH }, this.writer);
    const decisions = new ServiceDecisions(progress, this.writer, views);
    const selections = new SelectionFreezer(new FormulasOnly(), new NoSnapshots());
    const chosen = new ChosenServices(this.cycles, reviews, selections, this.units);
    const drafts = new DraftExclusions(new PostgresStageRepository(), this.history, this.writer, decisions);
    return {
      exclude: new ExcludeServicesHandler(this.cycles, chosen, reviews, decisions, drafts),
      undo: new UndoExclusionsHandler(this.cycles, chosen, reviews, decisions, drafts),
      review: new MarkForReviewHandler(this.cycles, chosen, reviews, decisions),
      release: new ReleaseReviewsHandler(this.cycles, chosen, reviews, this.approvals, decisions),
    };
  }

  /** A person leaves some services out, wherever they are. */
  private async leaveOut(): Promise<void> {
    const ids = Array.from({ length: 1 + this.pick(2) }, () => this.anyone());
    await this.ask(this.reviewing().exclude, { ids, filter: null, reason: 'claim' as const, note: '' });
  }

  /** Taken back at once, while the answer that was asked for before is still on its way. */
  private async leaveOutAndTakeBack(): Promise<void> {
    await this.leaveOut();
    await this.takeBack();
  }

  private async takeBack(): Promise<void> {
    const filter = { stage: 'excluded', outcome: '', finding: '', query: '', band: null };
    await this.ask(this.reviewing().undo, { ids: null, filter, note: '' });
  }

  /** Where the cycle paused for a systemic failure; true when it did. */
  private async resume(): Promise<boolean> {
    const actor = { companyId: this.company, userId: USER, roles: ['operator'] };
    const { pause, version } = await this.bus.unit(async (work) =>
      present(await this.cycles.find(work, this.cycleId), 'there'),
    );
    if (!pause) return false;
    const progress = new ServiceProgress(this.cycles, new PostgresStageRepository(), { batchSize: BATCH }, this.writer);
    const handler = new ResumeCycleHandler(
      this.cycles,
      this.history,
      progress,
      this.writer,
      new CycleViews(this.approvals, this.history),
    );
    const payload = { cycleId: this.cycleId, note: '', ifMatch: version };
    await this.bus.unit((work) => handler.answer({ payload }, work), actor);
    return true;
  }

  /** People decide here and there while messages come, and in the end whatever still waits. */
  private async decideAll(): Promise<void> {
    do {
      await this.takeBack();
      await this.giveBack();
      await this.bus.run();
      for (const stage of APPROVAL_STAGES) {
        while (await this.decide(stage)) await this.goOn(stage);
      }
    } while (await this.resume());
    await this.bus.run();
  }

  /** What settles after a consent may be left out meanwhile. */
  private async goOn(consented: ApprovalStage): Promise<void> {
    if (consented === 'validation') this.bus.happen(() => this.leaveOutAndTakeBack());
    await this.bus.run();
  }

  /** Approves what a person sees at the stop; false when nothing waits there or it may not be approved yet. */
  private async decide(stage: ApprovalStage): Promise<boolean> {
    const actor = { companyId: this.company, userId: APPROVER, roles: ['approver'] };
    const views = new CycleViews(this.approvals, this.history);
    const [version, shown] = await this.bus.unit(async (work) => {
      const cycle = present(await this.cycles.find(work, this.cycleId), 'the cycle is there');
      const pending = await views.pending(work, cycle, await views.viewer(work));
      return [cycle.version, pending.find((each) => each.stage === stage)] as const;
    }, actor);
    if (shown?.allowed !== 'yes') return false;
    const stages = new PostgresStageRepository();
    const progress = new ServiceProgress(this.cycles, stages, { batchSize: BATCH }, this.writer);
    const consents = new Consents(this.cycles, this.approvals, this.history);
    const handler = new ApproveStageHandler(this.cycles, consents, this.controls, progress, views);
    const { contentHash } = shown;
    const payload = { cycleId: this.cycleId, stage, contentHash, controlHash: null, ifMatch: version };
    await this.bus.unit((work) => handler.answer({ payload }, work), actor);
    return true;
  }

  private async start(): Promise<void> {
    const { ordinals } = this.options;
    const ids = ordinals.map(idOf);
    const snapshot = await this.objects.put(BUCKETS.derived, new TextEncoder().encode('{}'), {
      prefix: `${this.company}/`,
    });
    const draft = aCycle({
      id: this.cycleId,
      mode: this.options.mode,
      serviceCount: ordinals.length,
      frozen: { country: 'CO', snapshot, settings: snapshot, selectionHash: 'h' },
    });
    const codes = ordinals.map((ordinal) => `P${ordinal}`);
    await this.bus.unit(async (work) => {
      // So few that fail for one cause pause an automatic cycle, if they happen to answer first.
      const systemicFailures = 1 + this.pick(2);
      await this.approvals.putPolicy(work, { fourEyes: [], outlierPercent: 50, moneyLimit: null, systemicFailures });
      await this.cycles.add(work, draft);
      const columns = {
        ordinals,
        serviceIds: ids,
        supplyPointIds: ids,
        supplyPointCodes: codes,
        contractCodes: codes,
        customerNames: codes,
      };
      await this.services.replace(work, this.cycleId, columns);
    });
    const bus = new FormulasOnly();
    const handler = new StartCycleHandler(
      new CycleStores(this.cycles, this.services, this.history, new PostgresHoldingRepository()),
      this.writer,
      new CycleViews(this.approvals, this.history),
      new Readiness(
        bus,
        new ManifestFreezer(this.objects, bus),
        { batchSize: BATCH },
        new SelectionFreezer(bus, new NoSnapshots()),
      ),
      this.units,
    );
    const actor = { companyId: this.company, userId: USER, roles: ['operator'] };
    await this.bus.unit((work) => handler.answer({ payload: { cycleId: this.cycleId, ifMatch: null } }, work), actor);
  }

  /** The last input arrives: what `inputs` resolves from now on lacks nothing. */
  private load(): void {
    this.isAllLoaded = true;
    const start = () => {
      const stages = new PostgresStageRepository();
      const progress = new ServiceProgress(this.cycles, stages, { batchSize: BATCH }, this.writer);
      return new RequestWaveHandler(this.cycles, stages, new Rejoining(progress, this.writer));
    };
    const payload = {
      inputId: USER,
      kind: 'co.cpi',
      period: '2026-01',
      rows: 1,
      rejectedRows: 0,
      progress: 100,
      months: null,
      standsInFor: null,
    } as const;
    this.bus.post(start, { ...payload, status: 'accepted' });
  }

  private connectNeighbours(): void {
    const { cycles, services, writer } = this;
    const resolved = () =>
      new StartValidationHandler(
        new CycleStores(cycles, services, this.history, new PostgresHoldingRepository()),
        writer,
        new ManifestFreezer(this.objects, new FormulasOnly()),
        this.units,
        { batchSize: BATCH },
      );
    const systemic = new SystemicFailures(this.approvals, services, this.history);
    const validated = () => new AcceptValidationHandler(cycles, services, writer, systemic);
    const settled = () =>
      new AcceptSettlementHandler(
        cycles,
        services,
        writer,
        new ReleaseGate(this.approvals, services, new PostgresReviewRepository(), new PostgresStageRepository()),
        systemic,
      );
    const invoiced = () => new NoteInvoicesHandler(cycles, services, writer);
    this.bus.onPublished(waveRequested, async ({ cycleId, wave, waiting }) => {
      const asked = waiting ?? this.options.ordinals;
      const waits = (ordinal: number) => !this.isAllLoaded && isLacking(ordinal);
      const ready = asked.filter((ordinal) => !waits(ordinal));
      const lacking = asked.filter(waits).map((ordinal) => ({ ordinal, kinds: ['co.cpi'] }));
      const bytes = new TextEncoder().encode(JSON.stringify({ ready, waiting: lacking }));
      const resolution = await this.objects.put(BUCKETS.derived, bytes, { prefix: `${this.company}/` });
      this.bus.post(resolved, {
        cycleId,
        wave,
        resolution,
        readyCount: ready.length,
        waitingCount: lacking.length,
        data: [],
      });
    });
    this.bus.onPublished(batchValidationRequested, ({ cycleId, wave, batch, ordinals }) => {
      const answer = (ordinal: number) => ({
        ordinal,
        outcome: hasFinding(ordinal) ? ('failed' as const) : ('passed' as const),
        findings: hasFinding(ordinal) ? [FINDING] : [],
      });
      for (const part of this.parts(ordinals))
        this.bus.post(validated, { cycleId, wave, batch, services: part.map(answer) });
    });
    this.bus.onPublished(batchSettlementRequested, ({ cycleId, wave, batch, manifest, ordinals }) => {
      for (const part of this.parts(ordinals)) {
        const services = part.map(aSettledService);
        this.bus.post(settled, {
          cycleId,
          wave,
          batch,
          period: '2026-02',
          statements: manifest,
          settled: services,
          failed: [],
          derived: [],
        });
      }
    });
    this.bus.onPublished(batchBillingRequested, ({ cycleId, ordinals }) => {
      for (const ordinal of ordinals) this.invoiced.set(ordinal, (this.invoiced.get(ordinal) ?? 0) + 1);
      for (const part of this.parts(ordinals)) {
        for (const statusOf of ANSWERS) {
          const changes = part.map((ordinal) => ({
            invoiceId: idOf(ordinal),
            ordinal,
            number: `FE-${ordinal}`,
            status: statusOf(ordinal),
            reason: null,
          }));
          this.bus.post(invoiced, { cycleId, changes });
        }
      }
    });
    this.bus.onPublished(servicesMoved, ({ from, steps, ordinals, totals }) => {
      const to = present(steps.at(-1), 'services move at least once').to;
      if (from !== null) this.fromEvents[from] = (this.fromEvents[from] ?? 0) - ordinals.length;
      this.fromEvents[to] = (this.fromEvents[to] ?? 0) + ordinals.length;
      totals.forEach((total, index) => {
        const ordinal = present(ordinals[index], 'totals stand in the order of ordinals');
        if (this.settledTotals.has(ordinal)) throw new Error(`service ${ordinal} settled twice`);
        this.settledTotals.set(ordinal, toText(total));
      });
    });
  }

  /** A neighbour may answer a batch in pieces. */
  private parts(ordinals: readonly number[]): readonly (readonly number[])[] {
    const cut = this.pick(ordinals.length + 1);
    return [ordinals.slice(0, cut), ordinals.slice(cut)].filter((part) => part.length > 0);
  }

  private async read(): Promise<EndState> {
    const [cycle, page, results] = await this.bus.unit(async (work) => [
      present(await this.cycles.find(work, this.cycleId), 'the cycle is there'),
      await this.services.page(
        work,
        { id: this.cycleId, period: period('2026-02') },
        {
          filter: { stage: '', outcome: '', finding: '', query: '' },
          limit: 500,
          afterOrdinal: 0,
        },
      ),
      await this.services.results(work, this.cycleId),
    ]);
    const counted: Partial<Record<Stage, number>> = {};
    for (const { stage } of page.rows) counted[stage] = (counted[stage] ?? 0) + 1;
    return {
      cycle,
      stages: page.rows.map(({ ordinal, stage }) => `${ordinal} ${stage}`),
      counted,
      fromEvents: Object.fromEntries(Object.entries(this.fromEvents).filter(([, count]) => count !== 0)),
      settledTotals: [...this.settledTotals]
        .toSorted(([a], [b]) => a - b)
        .map(([ordinal, total]) => `${ordinal} ${total}`),
      invoicedTimes: [...this.invoiced].toSorted(([a], [b]) => a - b).map(([ordinal, times]) => `${ordinal} ${times}`),
      resultHash: createHash('sha256').update(resultText(results)).digest('hex'),
    };
  }
}

type Status = 'sending' | 'unknown' | 'accepted' | 'rejected';
const ANSWERS: readonly ((ordinal: number) => Status)[] = [
  () => 'sending',
  () => 'unknown',
  (ordinal) => (isRejected(ordinal) ? 'rejected' : 'accepted'),
];
