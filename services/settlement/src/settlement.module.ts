import { Module } from '@nestjs/common';
import { ColumnarBatchReader } from './adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from './adapters/node/node-digest.js';
import { StoredResultObjects } from './adapters/object-store/stored-result-objects.js';
import { JsonStatementViews } from './adapters/json-statement-views.js';
import { PostgresOperationRepository } from './adapters/postgres/postgres-operation.repository.js';
import { PostgresStatementRepository } from './adapters/postgres/postgres-statement.repository.js';
import { GetOperationQuery } from './application/get-operation.query.js';
import { GetStatementQuery } from './application/get-statement.query.js';
import { ListStatementsQuery } from './application/list-statements.query.js';
import { ListFormulasQuery } from './application/list-formulas.query.js';
import {
  BatchReader,
  Digest,
  OperationRepository,
  ResultObjects,
  StatementRepository,
  StatementViews,
} from './application/ports.js';
import { PreviewServicesQuery } from './application/preview-services.query.js';
import { RunVerificationHandler } from './application/run-verification.handler.js';
import { SettleBatchHandler } from './application/settle-batch.handler.js';
import { Verifier } from './application/verifier.js';
import { VerifyCycleHandler } from './application/verify-cycle.handler.js';

@Module({
  providers: [
    { provide: BatchReader, useClass: ColumnarBatchReader },
    { provide: ResultObjects, useClass: StoredResultObjects },
    { provide: StatementRepository, useClass: PostgresStatementRepository },
    { provide: OperationRepository, useClass: PostgresOperationRepository },
    { provide: Digest, useClass: NodeDigest },
    { provide: StatementViews, useClass: JsonStatementViews },
    Verifier,
    SettleBatchHandler,
    GetStatementQuery,
    ListStatementsQuery,
    ListFormulasQuery,
    PreviewServicesQuery,
    GetOperationQuery,
    VerifyCycleHandler,
    RunVerificationHandler,
  ],
})
export class SettlementModule {}
