import { Injectable } from '@nestjs/common';
import { getImportTemplate } from '@kantia/contracts/customers/operations/get-import-template.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sheetTemplate } from '../domain/sheet-template.js';
import { CompanyRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getImportTemplate)
export class GetImportTemplateQuery implements OperationHandler<typeof getImportTemplate> {
  constructor(private readonly companies: CompanyRepository) {}

  async answer(
    _request: Asked<typeof getImportTemplate>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof getImportTemplate>> {
    const company = await this.companies.find(work);
    if (!company) throw refuse('customers.company-unknown');
    return {
      fileName: `clientes-${company.country.toLowerCase()}.csv`,
      template: sheetTemplate(company.country),
    };
  }
}
