import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getDashboard } from '@kantia/contracts/metrics/operations/get-dashboard.v1';
import { assert } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { breachesOf } from '../domain/conservation.js';
import { Currencies } from './currencies.js';
import { DefectLog } from './defect-log.js';
import { DollarRates, type DollarRate } from './dollar-rates.js';
import { Population } from './population.js';
import { FlowFiguresReader } from './ports.js';
import { flowOf, viewOf } from './flow-of.js';
import { toAttention, toBottleneck, toCards, toForecast, toHistory, toQuality, toTimes } from './to-dashboard.js';

class Prepared {
  constructor(
    readonly currency: string,
    /** Services with a contract in force; null while `customers` is away. */
    readonly inForce: number | null,
    readonly dollar: DollarRate | null,
  ) {}
}

const PERIODS = 12;

@Injectable()
@Answers(getDashboard)
export class GetDashboardQuery implements OperationHandler<typeof getDashboard> {
  constructor(
    private readonly figures: FlowFiguresReader,
    private readonly currencies: Currencies,
    private readonly population: Population,
    private readonly dollars: DollarRates,
    private readonly defects: DefectLog,
  ) {}

  async prepare({ payload }: Asked<typeof getDashboard>, company: string): Promise<Prepared> {
    const [currency, inForce, dollar] = await Promise.all([
      this.currencies.of(company),
      this.population.of(company, payload.period, payload.market),
      this.dollars.of(company, payload.period),
    ]);
    return new Prepared(currency, inForce, dollar);
  }

  async answer(
    { payload }: Asked<typeof getDashboard>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<ReplyOf<typeof getDashboard>> {
    assert(prepared instanceof Prepared, 'prepare has run');
    const { period, market, cycleId } = payload;
    const figures = await this.figures.figures(work, payload);
    const history = await this.figures.history(work, market, { until: period, count: PERIODS });
    const known = { cycleId, inForce: prepared.inForce };
    const { sankey: latest, population } = flowOf(figures, known);
    const { sankey } = flowOf(figures, known, viewOf(payload));
    const breaches = [...breachesOf(latest, figures.cycles), ...breachesOf(sankey)];
    if (breaches.length > 0) this.defects.tell({ companyId: work.actor.companyId, period, market, cycleId, breaches });
    const now = work.startedAt;
    return {
      asOf: now,
      position: figures.position,
      period,
      market,
      currency: prepared.currency,
      conserved: breaches.length === 0,
      population,
      kpis: toCards(figures, latest, { population: population.value, dollar: prepared.dollar }),
      ...sankey,
      times: toTimes(figures),
      quality: toQuality(figures),
      bottleneck: toBottleneck(figures, now),
      forecast: toForecast(figures, now),
      history: toHistory(history),
      attention: toAttention(figures),
    };
  }
}
