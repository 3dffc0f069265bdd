import { Injectable } from '@nestjs/common';
import { registerSupply } from '@kantia/contracts/customers/operations/register-supply.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { isUuid } from '@kantia/kernel/ids';
import type { LocalDate } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Values } from '../domain/sheet-column.js';
import { CompanyDay } from './company-day.js';
import { valuesOf } from './customer-form.js';
import { CustomerRepository, SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';
import { SupplyRow } from './supply-row.js';

/** «Agregar cliente»: customer, supply point and supply contract, all or nothing. */
@Injectable()
@Answers(registerSupply)
export class RegisterSupplyHandler implements OperationHandler<typeof registerSupply> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
    private readonly points: SupplyPointRepository,
    private readonly rows: SupplyRow,
  ) {}

  async answer({ payload }: Asked<typeof registerSupply>, work: UnitOfWork): Promise<ReplyOf<typeof registerSupply>> {
    const { company, today } = await this.days.of(work);
    await this.rows.lock(work);
    const holder = await this.holder(work, { ...payload, today });
    const values = { ...payload.values, ...holder };
    const supplyPointCode = (values['supply_point_code'] ?? '').trim();
    if (await this.pointOf(work, supplyPointCode))
      throw refuse('customers.point-code-taken', { code: supplyPointCode });
    await this.rows.take(work, { kind: 'register-supply', country: company.country, values });
    const customerId = await this.customers.idOfCode(work, (values['customer_code'] ?? '').trim());
    return {
      customerId: present(customerId, 'the customer just taken over'),
      supplyPointId: present(await this.pointOf(work, supplyPointCode), 'the point just taken over'),
      supplyPointCode,
    };
  }

  /** Who is known comes as she is known; a new code must be new, or a slip of the hand would overwrite somebody. */
  private async holder(
    work: UnitOfWork,
    given: { readonly customerId: string | null; readonly values: Values; readonly today: LocalDate },
  ): Promise<Values> {
    if (given.customerId === null) {
      const code = (given.values['customer_code'] ?? '').trim();
      if (await this.customers.idOfCode(work, code)) throw refuse('customers.customer-code-taken', { code });
      return {};
    }
    const known = isUuid(given.customerId) ? await this.customers.find(work, given.customerId, given.today) : null;
    if (!known) throw refuse('customers.customer-unknown');
    return valuesOf(known);
  }

  private async pointOf(work: UnitOfWork, code: string): Promise<string | null> {
    const [point] = await this.points.idsOfCodes(work, [code]);
    return point?.id ?? null;
  }
}
