import { Injectable } from '@nestjs/common';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { afterValidation, validationFailure } from '../domain/flow.js';
import { awaiting, conditionsOf } from '../domain/conditions.js';
import { movesAlong } from '../domain/moves.js';
import { outcomeOf } from '../domain/outcome.js';
import { paceOf } from '../domain/systemic.js';
import { answeredServices } from './answered-services.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleRepository, ServiceRepository } from './ports.js';
import { SystemicFailures } from './systemic-failures.js';

/** A batch was validated: keeps its findings; in an automatic cycle what passed goes on to settlement at once. */
@Injectable()
@Handles(batchValidated, { consumer: 'cycles-accept-validation', concurrency: 2 })
export class AcceptValidationHandler implements Handler<typeof batchValidated> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly writer: CycleWriter,
    private readonly systemic: SystemicFailures,
  ) {}

  async handle({ payload }: Received<typeof batchValidated>, work: UnitOfWork): Promise<void> {
    const { wave, batch } = payload;
    const locked = present(
      await this.cycles.lock(work, id<CycleId>(payload.cycleId)),
      'validation answers for our cycles',
    );
    const ordinals = payload.services.map(({ ordinal }) => ordinal);
    const current = await answeredServices(this.services, work, locked, { expects: 'validating', wave, ordinals });
    if (current.size === 0) return;

    const results = payload.services
      .filter(({ ordinal }) => current.has(ordinal))
      .toSorted((a, b) => a.ordinal - b.ordinal);
    const findings = results.map((each) => (each.outcome === 'passed' ? [] : each.findings));
    const cycle = await this.systemic.judge(work, locked, { stage: 'validation', wave, findings });
    const passage = afterValidation(paceOf(cycle));
    const answered = results.map(({ ordinal, outcome, findings }) => {
      const [path, worst] =
        outcome === 'passed' ? ([passage, outcomeOf(findings)] as const) : ([validationFailure, 'blocked'] as const);
      const waitsFor = outcome === 'passed' ? [] : conditionsOf(findings);
      return { ordinal, path, findings, waitsFor, outcome: worst, to: present(path.at(-1), 'a path has a step').to };
    });
    await this.services.putValidated(work, cycle.id, answered);
    const passed = answered.filter(({ path }) => path === passage).map(({ ordinal }) => ordinal);
    const failed = answered.filter(({ path }) => path === validationFailure).map(({ ordinal }) => ordinal);
    if (passed.length > 0 && passage.at(-1)?.to === 'settling') {
      const waves = await this.cycles.waves(work, cycle.id);
      const { manifest } = present(
        waves.find((each) => each.wave === wave),
        'a wave in validation has a manifest',
      );
      work.publish(batchSettlementRequested, {
        cycleId: cycle.id,
        dryRun: cycle.isDryRun,
        wave,
        batch,
        manifest,
        ordinals: passed,
      });
    }
    const noted = awaiting(
      cycle,
      answered.flatMap(({ waitsFor }) => waitsFor),
    );
    await this.writer.conclude(work, noted, [
      ...movesAlong(passage, passed, { wave }),
      ...movesAlong(validationFailure, failed, { wave }),
    ]);
  }
}
