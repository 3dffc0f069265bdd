import { toText } from '@kantia/kernel/decimal';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { computeBatch, computeServices } from './compute-batch.js';
import {
  BatchWork,
  type BatchReader,
  type BatchTask,
  type Digest,
  type PreparedBatch,
  type ResultHash,
  type ResultObjects,
  type SettledService,
  type StatementColumns,
} from './ports.js';

/** A later version is made by a re-settlement, never by a message coming again. */
const FIRST_VERSION = 1;

export interface ComputerParts {
  readonly reader: BatchReader;
  readonly objects: ResultObjects;
  readonly columns: StatementColumns;
  readonly digest: Digest;
}

/** Settles in the thread that calls it. */
export class BatchComputer extends BatchWork {
  constructor(private readonly parts: ComputerParts) {
    super();
  }

  override async prepare(task: BatchTask): Promise<PreparedBatch> {
    const { reader, objects, columns, digest } = this.parts;
    const frozen = await reader.read(task.manifest, task.ordinals);
    const computed = await computeBatch(frozen, digest);
    const settled = computed.settled.map((service) => ({
      ...service,
      version: FIRST_VERSION,
      statementId: digest.nameUuid(`${task.cycleId}/${service.subject.service_id}/${FIRST_VERSION}`),
    }));
    const { market, period } = frozen;
    const batch = { ...task, period, market, settled, failed: computed.failed };
    return {
      period,
      market: market.market,
      settled: settled.map(toPrepared),
      failed: computed.failed,
      columns: columns.of(settled),
      statements: await objects.writeStatements(task.company, batch),
      derived: await objects.writeDerived(task.company, batch),
    };
  }

  override async hashes(manifest: ObjectRef, ordinals: readonly number[]): Promise<readonly ResultHash[]> {
    const hashes: ResultHash[] = [];
    const frozen = await this.parts.reader.read(manifest, ordinals);
    // Statements of services that are done are garbage at once, not a batch later.
    for await (const service of computeServices(frozen, this.parts.digest))
      if ('resultHash' in service) hashes.push({ ordinal: service.ordinal, resultHash: service.resultHash });
    return hashes;
  }
}

function toPrepared(service: SettledService): PreparedBatch['settled'][number] {
  const { ordinal, statementId, version, resultHash, findings, statement } = service;
  const { currency, total, energyKwh } = statement;
  const figures = { total: toText(total), energyKwh: toText(energyKwh) };
  return { ordinal, statementId, version, currency, ...figures, resultHash, findings };
}
