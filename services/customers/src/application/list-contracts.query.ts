import { Injectable } from '@nestjs/common';
import { listContracts } from '@kantia/contracts/customers/operations/list-contracts.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { foldText } from '../domain/fold-text.js';
import { CompanyDay } from './company-day.js';
import { ContractRepository, type ContractFilter } from './ports.js';
import { refuse } from './refusals.js';

const STATES: readonly string[] = ['', 'in-force', 'expiring', 'expired', 'future'];
const MARKETS: readonly string[] = ['', 'regulated', 'unregulated'];

@Injectable()
@Answers(listContracts)
export class ListContractsQuery implements OperationHandler<typeof listContracts> {
  constructor(
    private readonly days: CompanyDay,
    private readonly contracts: ContractRepository,
  ) {}

  async answer({ payload }: Asked<typeof listContracts>, work: UnitOfWork): Promise<ReplyOf<typeof listContracts>> {
    const { limit, cursor, query, state, within, market, customerId } = payload;
    if (!isState(state) || !MARKETS.includes(market) || within < 1 || within > 366)
      throw refuse('customers.filter-invalid');
    const { today } = await this.days.of(work);
    const filter = { query: foldText(query), state, within, market, customerId };
    return this.contracts.list(work, filter, { limit, cursor, today });
  }
}

function isState(text: string): text is ContractFilter['state'] {
  return STATES.includes(text);
}
