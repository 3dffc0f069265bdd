import { Injectable } from '@nestjs/common';
import { compareCycles } from '@kantia/contracts/cycles/operations/compare-cycles.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CHANGES } from '../domain/comparison.js';
import { ComparisonRepository, type ComparisonPlace, type Pair } from './comparison-ports.js';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { WaveFormulasReader } from './wave-formulas.js';

/** Two cycles side by side: what is new, gone or changed, the greatest movers first, and why. Cancelled ones too, as far as they came. */
@Injectable()
@Answers(compareCycles)
export class CompareCyclesQuery implements OperationHandler<typeof compareCycles> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly comparisons: ComparisonRepository,
    private readonly formulas: WaveFormulasReader,
    private readonly units: Units,
  ) {}

  async prepare({ payload }: Asked<typeof compareCycles>, company: string): Promise<Pair> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const read = async (cycleId: string) => {
      const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, cycleId));
      return { cycleId: cycle.id, formulas: await this.formulas.read(cycle.id, actor) };
    };
    return { own: await read(payload.cycleId), other: await read(payload.withCycleId) };
  }

  async answer(
    { payload }: Asked<typeof compareCycles>,
    work: UnitOfWork,
    prepared?: Pair,
  ): Promise<ReplyOf<typeof compareCycles>> {
    const limit = checkLimit(payload.limit);
    const pair = present(prepared, 'the platform prepares before it answers');
    const { cycleId, withCycleId } = payload;
    const change = CHANGES.find((each) => each === payload.change) ?? null;
    if (change === null && payload.change !== '') throw refuse('cycles.change');
    const filter = `compare:${cycleId}:${withCycleId}:${payload.change}`;
    const after = placeOf(readCursor(payload.cursor, filter, 3));
    const currencies = await this.comparisons.currencies(work, [pair.own.cycleId, pair.other.cycleId]);
    if (currencies.length > 1) throw refuse('cycles.not-comparable', { currencies: currencies.join(', ') });

    const rows = await this.comparisons.page(work, pair, { change, limit: limit + 1, after });
    const figures = await this.comparisons.figures(work, pair);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const place = last && [last.difference.replace('-', ''), last.supplyPointCode, last.contractCode];
    const { counts, ...summary } = figures;
    return {
      summary: { ...summary, new: counts.new, gone: counts.gone, changed: counts.changed, same: counts.same },
      items: items.map((item) => ({ ...item, cause: item.cause ?? '' })),
      nextCursor: rows.length > limit && place ? cursorAfter(place, filter) : null,
      total: change === null ? counts.new + counts.gone + counts.changed : counts[change],
      totalExact: true,
    };
  }
}

const MONEY = /^\d{1,36}(?:\.\d{1,2})?$/;

function placeOf(after: readonly string[] | null): ComparisonPlace | null {
  if (!after) return null;
  const [moved = '', code = '', contract = ''] = after;
  if (!MONEY.test(moved)) throw refuse('cycles.cursor');
  return [moved, code, contract];
}
