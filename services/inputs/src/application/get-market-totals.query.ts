import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getMarketTotals } from '@kantia/contracts/inputs/operations/get-market-totals.v1';
import { period as toPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { anyMarketTotals } from '../domain/kinds/any.market-totals/kind.js';
import { InputRepository } from './ports.js';
import { MarketTotals } from './resolution/market-totals.js';

type Reply = ReplyOf<typeof getMarketTotals>;

/** What the market says of a month, against which a cycle is held before it is sent to billing. */
@Injectable()
@Answers(getMarketTotals)
export class GetMarketTotalsQuery implements OperationHandler<typeof getMarketTotals> {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly totals: MarketTotals,
  ) {}

  async prepare({ payload }: Asked<typeof getMarketTotals>, company: string): Promise<Reply> {
    const period = toPeriod(payload.period);
    const actor = { companyId: company, userId: null, roles: [] };
    const inputs = await this.units.run(actor, (work) =>
      this.inputs.accepted(work, [anyMarketTotals.code], { from: period, until: period }),
    );
    return { items: await this.totals.of(inputs, { market: payload.market, period }) };
  }

  async answer(_request: Asked<typeof getMarketTotals>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return reply;
  }
}
