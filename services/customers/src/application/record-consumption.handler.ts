import { Injectable } from '@nestjs/common';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ConsumptionReader, SupplyPointRepository, type Consumption } from './ports.js';

class ReadConsumption {
  constructor(readonly months: readonly Consumption[]) {}
}

/** Remembers what each supply point consumed, for the filter by latest kWh. In order, because a later settlement wins. */
@Injectable()
@Handles(batchSettled, { consumer: 'customers-record-consumption', concurrency: 1 })
export class RecordConsumptionHandler implements Handler<typeof batchSettled> {
  constructor(
    private readonly consumption: ConsumptionReader,
    private readonly points: SupplyPointRepository,
  ) {}

  async prepare({ payload }: Received<typeof batchSettled>): Promise<ReadConsumption> {
    const objects = payload.derived.filter(({ kind, rows }) => kind === 'derived.consumption' && rows > 0);
    const months: Consumption[] = [];
    for (const { object } of objects) months.push(...(await this.consumption.read(object)));
    // One statement cannot touch a row twice: services of one point and month become one.
    return new ReadConsumption([
      ...new Map(months.map((each) => [`${each.supplyPointCode} ${each.month}`, each])).values(),
    ]);
  }

  async handle(_message: Received<typeof batchSettled>, work: UnitOfWork, prepared: unknown): Promise<void> {
    assert(prepared instanceof ReadConsumption, 'prepare hands out the months');
    if (prepared.months.length > 0) await this.points.recordConsumption(work, prepared.months);
  }
}
