import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { period } from '@kantia/kernel/period';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { ConsumptionReader, type Consumption } from '../../application/ports.js';

@Injectable()
export class ParquetConsumptionReader extends ConsumptionReader {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
  ) {
    super();
  }

  /**
   * The columns of `derived.consumption` (ADR 0001); a batch is at most 500 services. Its few kilobytes go into the session's folder: a
   * session that is allowed nothing else is kept, while one for a file of its own is opened and closed, at 20 ms of processor each.
   */
  override async read(object: ObjectRef): Promise<readonly Consumption[]> {
    const bytes = await this.objects.read(object);
    return this.columnar.session([], async (session) => {
      const path = join(session.folder, `${object.sha256}.parquet`);
      await writeFile(path, bytes);
      const rows = await session.query<{ code: string; month: string; kwh: string; service: string }>(
        'select supply_point_code as code, month, kwh::decimal(38,9) as kwh, service_id as service from read_parquet(?) order by 1, 2',
        [path],
      );
      return rows.map(({ code, month, kwh, service }) => ({
        supplyPointCode: code,
        month: period(month),
        kwh,
        serviceId: service,
      }));
    });
  }
}
