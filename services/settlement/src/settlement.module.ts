import { Columnar } from '@kantia/platform/ports/columnar';
import { CONFIG } from '@kantia/platform/ports/config';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { storeSettingsOf, type StoreSettings } from '@kantia/platform/stores';
import { Module } from '@nestjs/common';
import { ColumnarBatchReader } from './adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from './adapters/node/node-digest.js';
import { JsonStatementViews } from './adapters/json-statement-views.js';
import { PostgresOperationRepository } from './adapters/postgres/postgres-operation.repository.js';
import { PostgresStatementRepository } from './adapters/postgres/postgres-statement.repository.js';
import { openComputer } from './adapters/threads/open-computer.js';
import { ThreadedBatchWork } from './adapters/threads/threaded-batch-work.js';
import { GetOperationQuery } from './application/get-operation.query.js';
import { GetStatementQuery } from './application/get-statement.query.js';
import { ListIntervalsQuery } from './application/list-intervals.query.js';
import { ListStatementsQuery } from './application/list-statements.query.js';
import { ListFormulasQuery } from './application/list-formulas.query.js';
import {
  BatchReader,
  BatchWork,
  Digest,
  OperationRepository,
  StatementRepository,
  StatementViews,
} from './application/ports.js';
import { PreviewServicesQuery } from './application/preview-services.query.js';
import { RunVerificationHandler } from './application/run-verification.handler.js';
import { SettleBatchHandler } from './application/settle-batch.handler.js';
import { SumComponentsQuery } from './application/sum-components.query.js';
import { Verifier } from './application/verifier.js';
import { VerifyCycleHandler } from './application/verify-cycle.handler.js';
import type { SettlementConfig } from './settlement.config.js';

@Module({
  providers: [
    { provide: BatchReader, useClass: ColumnarBatchReader },
    {
      provide: BatchWork,
      useFactory: (config: SettlementConfig & StoreSettings, objects: ObjectStore, columnar: Columnar) =>
        config.SETTLEMENT_THREADS > 0
          ? new ThreadedBatchWork(config.SETTLEMENT_THREADS, storeSettingsOf(config))
          : openComputer({ objects, columnar }),
      inject: [CONFIG, ObjectStore, Columnar],
    },
    { provide: StatementRepository, useClass: PostgresStatementRepository },
    { provide: OperationRepository, useClass: PostgresOperationRepository },
    { provide: Digest, useClass: NodeDigest },
    { provide: StatementViews, useClass: JsonStatementViews },
    Verifier,
    SettleBatchHandler,
    GetStatementQuery,
    ListStatementsQuery,
    ListIntervalsQuery,
    ListFormulasQuery,
    SumComponentsQuery,
    PreviewServicesQuery,
    GetOperationQuery,
    VerifyCycleHandler,
    RunVerificationHandler,
  ],
})
export class SettlementModule {}
