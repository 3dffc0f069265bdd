import { Injectable } from '@nestjs/common';
import { getPortfolio } from '@kantia/contracts/customers/operations/get-portfolio.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanyDay } from './company-day.js';
import { ContractRepository } from './ports.js';

@Injectable()
@Answers(getPortfolio)
export class GetPortfolioQuery implements OperationHandler<typeof getPortfolio> {
  constructor(
    private readonly days: CompanyDay,
    private readonly contracts: ContractRepository,
  ) {}

  async answer(_request: Asked<typeof getPortfolio>, work: UnitOfWork): Promise<ReplyOf<typeof getPortfolio>> {
    const { today } = await this.days.of(work);
    return { asOf: today, ...(await this.contracts.portfolio(work, today)) };
  }
}
