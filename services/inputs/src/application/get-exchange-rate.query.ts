import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getExchangeRate } from '@kantia/contracts/inputs/operations/get-exchange-rate.v1';
import { period } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { dollarKindOf } from '../domain/kinds/catalogue.js';
import { CompanyCountry } from './company-country.js';
import { InputRepository } from './ports.js';
import { DollarRates } from './resolution/dollar-rates.js';

type Reply = ReplyOf<typeof getExchangeRate>;

/** One rate for a whole month, by which sums are shown in dollars; what is settled in dollars follows the rule of its contract instead. */
@Injectable()
@Answers(getExchangeRate)
export class GetExchangeRateQuery implements OperationHandler<typeof getExchangeRate> {
  constructor(
    private readonly countries: CompanyCountry,
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly rates: DollarRates,
  ) {}

  async prepare({ payload }: Asked<typeof getExchangeRate>, company: string): Promise<Reply> {
    const month = period(payload.period);
    const kind = dollarKindOf(await this.countries.of(company));
    if (!kind) return { dollar: null };
    const actor = { companyId: company, userId: null, roles: [] };
    const inputs = await this.units.run(actor, (work) =>
      this.inputs.accepted(work, [kind.code], { from: month, until: month }),
    );
    return { dollar: await this.rates.latest(kind, inputs, month) };
  }

  async answer(_request: Asked<typeof getExchangeRate>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return reply;
  }
}
