import { Injectable } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { assert, present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Unavailable } from '@kantia/platform/ports/errors';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { decideAnswers, type BillingDecision } from '../domain/invoice-answers.js';
import type { Move } from '../domain/moves.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleRepository, ServiceRepository } from './ports.js';

/** The provider answered for invoices of a cycle. */
@Injectable()
@Handles(invoicesChanged, { consumer: 'cycles-note-invoices', concurrency: 2 })
export class NoteInvoicesHandler implements Handler<typeof invoicesChanged> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly writer: CycleWriter,
  ) {}

  async handle({ payload, publishedAt }: Received<typeof invoicesChanged>, work: UnitOfWork): Promise<void> {
    const cycle = present(await this.cycles.lock(work, id<CycleId>(payload.cycleId)), 'billing answers for our cycles');
    const ordinals = [...new Set(payload.changes.map(({ ordinal }) => ordinal))];
    const standings = await this.services.billingStandings(work, cycle.id, ordinals);
    assert(standings.length === ordinals.length, 'billing answers for services of the cycle');
    const { applied, early } = decideAnswers(standings, payload.changes, publishedAt);
    if (early) throw new Unavailable('the hand-over of these invoices');
    if (applied.length === 0) return;

    await this.services.putAnswers(work, cycle.id, applied, publishedAt);
    const moves = movesOf(applied);
    if (moves.length > 0) await this.writer.conclude(work, cycle, moves);
  }
}

function movesOf(applied: BillingDecision['applied']): readonly Move[] {
  const groups = new Map<string, { from: Move['from']; to: Move['to']; ordinals: number[] }>();
  for (const { from, to, ordinal } of applied) {
    if (from === to) continue;
    const group = groups.get(`${from} ${to}`) ?? { from, to, ordinals: [] };
    group.ordinals.push(ordinal);
    groups.set(`${from} ${to}`, group);
  }
  return [...groups.values()].map(({ from, to, ordinals }) => ({
    from,
    to,
    cause: 'provider-answered',
    wave: null,
    by: null,
    ordinals: ordinals.toSorted((a, b) => a - b),
  }));
}
