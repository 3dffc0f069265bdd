import { Injectable } from '@nestjs/common';
import { addContractVersion } from '@kantia/contracts/customers/operations/add-contract-version.v1';
import type { SupplyPointDetail } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import type { LocalDate } from '@kantia/kernel/period';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Values } from '../domain/sheet-column.js';
import { CompanyDay } from './company-day.js';
import { valuesOf } from './customer-form.js';
import { CustomerRepository } from './ports.js';
import { refuse } from './refusals.js';
import { SupplyPointDetails } from './supply-point-details.js';
import { SupplyRow } from './supply-row.js';

/** A contract is changed by a version that begins on another day; what is known is never edited. */
@Injectable()
@Answers(addContractVersion)
export class AddContractVersionHandler implements OperationHandler<typeof addContractVersion> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
    private readonly details: SupplyPointDetails,
    private readonly rows: SupplyRow,
  ) {}

  async answer({ payload }: Asked<typeof addContractVersion>, work: UnitOfWork): Promise<SupplyPointDetail> {
    const { supplyPointId, ifMatch, customerId, values } = payload;
    if (ifMatch === null) throw refuse('customers.if-match-required');
    const { company, today } = await this.days.of(work);
    await this.rows.lock(work);
    const known = await this.details.of(work, supplyPointId);
    if (known.version !== ifMatch) throw refuse('customers.changed');
    refuseKnownVersion(known, values);
    const holder = await this.holder(work, customerId ?? known.supplyPoint.customerId, today);
    const place = {
      supply_point_code: known.supplyPoint.code,
      region: known.supplyPoint.region,
      customer_address: known.address,
      municipality_code: known.municipalityCode,
    };
    await this.rows.take(work, {
      kind: 'add-contract-version',
      country: company.country,
      values: { ...values, ...holder, ...place },
    });
    return this.details.of(work, supplyPointId);
  }

  private async holder(work: UnitOfWork, customerId: string, today: LocalDate): Promise<Values> {
    const customer = isUuid(customerId) ? await this.customers.find(work, customerId, today) : null;
    if (!customer) throw refuse('customers.customer-unknown');
    return valuesOf(customer);
  }
}

function refuseKnownVersion({ contracts }: SupplyPointDetail, values: Values): void {
  const { contract_code: code = '', valid_from: from = '' } = values;
  const taken = contracts.some((version) => version.code === code.trim() && version.validFrom === from.trim());
  if (taken) throw refuse('customers.version-exists', { code, from });
}
