import { Injectable } from '@nestjs/common';
import { batchBillingRequested } from '@kantia/contracts/cycles/batch-billing-requested.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { afterSettlement, heldBack, settlementFailure } from '../domain/flow.js';
import { awaiting, conditionsOf } from '../domain/conditions.js';
import { movesAlong, type Move } from '../domain/moves.js';
import { outcomeOf } from '../domain/outcome.js';
import { paceOf } from '../domain/systemic.js';
import type { Step } from '../domain/transitions.js';
import { answeredServices } from './answered-services.js';
import { CycleWriter } from './cycle-writer.js';
import { ReleaseGate } from './release-gate.js';
import { CycleRepository, ServiceRepository, type Settled } from './ports.js';
import { SystemicFailures } from './systemic-failures.js';

type BatchSettled = Received<typeof batchSettled>['payload'];

/**
 * A batch was settled: keeps the statements' figures; in an automatic cycle they are approved and sent to billing at once, but those above
 * the company's limit, which go into review.
 */
@Injectable()
@Handles(batchSettled, { consumer: 'cycles-accept-settlement', concurrency: 2 })
export class AcceptSettlementHandler implements Handler<typeof batchSettled> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly writer: CycleWriter,
    private readonly gate: ReleaseGate,
    private readonly systemic: SystemicFailures,
  ) {}

  async handle({ payload }: Received<typeof batchSettled>, work: UnitOfWork): Promise<void> {
    const { wave, batch, statements } = payload;
    const locked = present(
      await this.cycles.lock(work, id<CycleId>(payload.cycleId)),
      'settlement answers for our cycles',
    );
    const ordinals = [...payload.settled, ...payload.failed].map(({ ordinal }) => ordinal);
    const current = await answeredServices(this.services, work, locked, { expects: 'settling', wave, ordinals });
    if (current.size === 0) return;

    const failed = failedOf(payload, current);
    const cycle = await this.systemic.judge(work, locked, {
      stage: 'settlement',
      wave,
      findings: findingsOf(payload, current),
    });
    const passage = afterSettlement(paceOf(cycle));
    const all = await this.gate.judge(work, cycle, settledOf(payload, current, passage));
    const settled = all.filter(({ stop }) => stop === null);
    const held = all.filter(({ stop }) => stop !== null).map((service) => ({ ...service, to: 'settled' as const }));
    await this.services.putSettled(work, cycle.id, { batch, services: [...settled, ...held, ...failed] });
    const heldOrdinals = held.map(({ ordinal }) => ordinal);
    await this.gate.hold(work, cycle, held);
    await this.cycles.putStatements(work, cycle.id, { wave, batch, statements });
    const passed = settled.map(({ ordinal }) => ordinal);
    if (passed.length > 0 && passage.at(-1)?.to === 'sending') {
      work.publish(batchBillingRequested, {
        cycleId: cycle.id,
        wave,
        batch,
        period: cycle.period,
        statements,
        ordinals: passed,
      });
    }
    const moves = [
      ...movesAlong(passage, passed, { wave }).map((move) => withFigures(move, settled)),
      ...movesAlong(heldBack, heldOrdinals, { wave }).map((move) => withFigures(move, held)),
    ];
    const noted = awaiting(
      cycle,
      failed.flatMap(({ waitsFor }) => waitsFor),
    );
    await this.writer.conclude(work, noted, [
      ...moves,
      ...movesAlong(
        settlementFailure,
        failed.map(({ ordinal }) => ordinal),
        { wave },
      ),
    ]);
  }
}

type SettledWithStatement = Settled & { readonly statement: NonNullable<Settled['statement']> };

function settledOf(
  payload: BatchSettled,
  current: ReadonlySet<number>,
  passage: readonly Step[],
): readonly SettledWithStatement[] {
  const { to } = present(passage.at(-1), 'a path has a step');
  return payload.settled
    .filter(({ ordinal }) => current.has(ordinal))
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ ordinal, findings, statementId, version, currency, total, energyKwh, resultHash }) => ({
      ordinal,
      to,
      outcome: outcomeOf(findings),
      findings,
      waitsFor: [],
      statement: { id: statementId, version, currency, total, energyKwh, resultHash },
    }));
}

function failedOf(payload: BatchSettled, current: ReadonlySet<number>): readonly Settled[] {
  return payload.failed
    .filter(({ ordinal }) => current.has(ordinal))
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ ordinal, findings }) => ({
      ordinal,
      to: 'settlement-failed',
      outcome: 'blocked',
      findings,
      waitsFor: conditionsOf(findings),
      statement: null,
    }));
}

/** Ascending by ordinal; what has a statement failed by nothing. */
function findingsOf(payload: BatchSettled, current: ReadonlySet<number>) {
  const settled = payload.settled.map(({ ordinal }) => ({ ordinal, findings: [] }));
  return [...settled, ...payload.failed]
    .filter(({ ordinal }) => current.has(ordinal))
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ findings }) => findings);
}

/** Only the move to `settled` carries money and energy: the figures count once. */
function withFigures(move: Move, settled: readonly SettledWithStatement[]): Move {
  if (move.to !== 'settled') return move;
  return {
    ...move,
    totals: settled.map(({ statement }) => statement.total),
    energies: settled.map(({ statement }) => statement.energyKwh),
  };
}
