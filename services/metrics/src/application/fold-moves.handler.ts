import { Injectable } from '@nestjs/common';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { addMonths, isPeriod } from '@kantia/kernel/period';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { foldMoves, type Move } from '../domain/fold.js';
import { unknownStanding, type Standing } from '../domain/standing.js';
import { DashboardNews } from './dashboard-news.js';
import { FlowFolds, type Identities } from './ports.js';

type Payload = Received<typeof servicesMoved>['payload'];

/** One at a time: a stay is measured between two moves of a service, so they must come in their order. */
@Injectable()
@Handles(servicesMoved, { consumer: 'metrics-fold-moves', concurrency: 1 })
export class FoldMovesHandler implements Handler<typeof servicesMoved> {
  constructor(
    private readonly folds: FlowFolds,
    private readonly news: DashboardNews,
  ) {}

  async handle({ payload, sequence, publishedAt }: Received<typeof servicesMoved>, work: UnitOfWork): Promise<void> {
    const { cycleId, market, period, from, steps, ordinals } = payload;
    const scope = { market, period };
    if (!(await this.folds.open(work, { cycleId, subject: 'moved', sequence, publishedAt, scope }))) return;
    const known = await this.folds.standings(work, cycleId, ordinals);
    const identities = identitiesOf(payload);
    const start = identities ? await this.expected(work, payload, { known, identities }) : known;
    const moves = movesOf(payload);
    const effect = foldMoves(moves, start);
    await this.folds.record(work, cycleId, { moves, effect, known, identities });
    if (identities || [from, ...steps.map(({ to }) => to)].includes('excluded'))
      await this.folds.recount(work, cycleId, ordinals);
    this.news.tell(work, scope);
  }

  /** What is at stake before there is a statement: what the supply point paid in the month before. */
  private async expected(
    work: UnitOfWork,
    { period, ordinals }: Payload,
    { known, identities }: { known: ReadonlyMap<number, Standing>; identities: Identities },
  ): Promise<ReadonlyMap<number, Standing>> {
    if (!isPeriod(period)) return known;
    const { supplyPointIds } = identities;
    const totals = await this.folds.lastTotals(work, supplyPointIds, addMonths(period, -1));
    return new Map(
      ordinals.map((ordinal, index) => {
        const standing = known.get(ordinal) ?? unknownStanding(ordinal);
        return [ordinal, { ...standing, expected: totals.get(supplyPointIds[index] ?? '') ?? null }];
      }),
    );
  }
}

function movesOf({ from, steps, ordinals, at, totals, energies }: Payload): readonly Move[] {
  return steps.map(({ to }, index) => ({
    from: index === 0 ? from : (steps[index - 1]?.to ?? null),
    to,
    ordinals,
    at,
    origin: 'initial',
    totals: to === 'settled' ? totals : [],
    energies: to === 'settled' ? energies : [],
  }));
}

/** Only services that enter are named; a message of before that was so has none. */
function identitiesOf({ from, serviceIds, supplyPointIds }: Payload): Identities | null {
  return from === null && serviceIds !== null && supplyPointIds !== null ? { serviceIds, supplyPointIds } : null;
}
