import { Injectable } from '@nestjs/common';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanyRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getCompany)
export class GetCompanyQuery implements OperationHandler<typeof getCompany> {
  constructor(private readonly companies: CompanyRepository) {}

  async answer(_request: Asked<typeof getCompany>, work: UnitOfWork): Promise<ReplyOf<typeof getCompany>> {
    const company = await this.companies.find(work);
    if (!company) throw refuse('customers.company-unknown');
    const { id, name, country, currency, timeZone } = company;
    return { id, name, country, currency, timeZone };
  }
}
