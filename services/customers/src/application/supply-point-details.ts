import { Injectable } from '@nestjs/common';
import type { SupplyPointDetail } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { isUuid } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

/** A supply point with the versions of its contracts. */
@Injectable()
export class SupplyPointDetails {
  constructor(private readonly points: SupplyPointRepository) {}

  async of(work: UnitOfWork, id: string): Promise<SupplyPointDetail> {
    const supplyPoint = isUuid(id) ? await this.points.find(work, id) : null;
    const place = supplyPoint ? await this.points.placeOf(work, id) : null;
    if (!supplyPoint || !place) throw refuse('customers.supply-point-unknown');
    const contracts = await this.points.contractsOf(work, id);
    return {
      supplyPoint,
      ...place,
      version: contracts.reduce((sum, { revision }) => sum + revision, 0),
      contracts: contracts.map(({ revision: _revision, ...version }) => version),
    };
  }
}
