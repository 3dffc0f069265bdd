import { Injectable } from '@nestjs/common';
import { HoldingRepository } from './holding.js';
import { CycleHistory, CycleRepository, ServiceRepository } from './ports.js';

/** The stores of this service, for use cases that need them all. */
@Injectable()
export class CycleStores {
  constructor(
    readonly cycles: CycleRepository,
    readonly services: ServiceRepository,
    readonly history: CycleHistory,
    readonly holdings: HoldingRepository,
  ) {}
}
