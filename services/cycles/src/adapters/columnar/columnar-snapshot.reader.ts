import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { SnapshotReader, type SelectedServices } from '../../application/ports.js';
import type { FrozenObject } from '../../domain/cycle.js';

/** A service may have several segments (contract versions in the month): the last one names the customer. */
const SERVICES = `
  select ordinal, service_id, supply_point_id, supply_point_code, contract_code, customer_name
    from read_parquet(?)
 qualify row_number() over (partition by ordinal order by segment desc) = 1
   order by ordinal`;

interface SnapshotRow {
  readonly [column: string]: string | number;
  readonly ordinal: number;
  readonly service_id: string;
  readonly supply_point_id: string;
  readonly supply_point_code: string;
  readonly contract_code: string;
  readonly customer_name: string;
}

@Injectable()
export class ColumnarSnapshotReader extends SnapshotReader {
  constructor(
    private readonly objects: ObjectStore,
    private readonly columnar: Columnar,
  ) {
    super();
  }

  override async services(snapshot: FrozenObject): Promise<SelectedServices> {
    const path = await this.objects.localPath(snapshot);
    const ordinals: number[] = [];
    const serviceIds: string[] = [];
    const supplyPointIds: string[] = [];
    const supplyPointCodes: string[] = [];
    const contractCodes: string[] = [];
    const customerNames: string[] = [];
    await this.columnar.session([path], async (session) => {
      for await (const rows of session.stream<SnapshotRow>(SERVICES, [path])) {
        for (const row of rows) {
          assert(row.ordinal === ordinals.length + 1, 'a snapshot counts its services from 1 without gaps');
          ordinals.push(row.ordinal);
          serviceIds.push(row.service_id);
          supplyPointIds.push(row.supply_point_id);
          supplyPointCodes.push(row.supply_point_code);
          contractCodes.push(row.contract_code);
          customerNames.push(row.customer_name);
        }
      }
    });
    return { ordinals, serviceIds, supplyPointIds, supplyPointCodes, contractCodes, customerNames };
  }
}
