import { Module } from '@nestjs/common';
import { ColumnarBatchReader } from './adapters/columnar/columnar-batch.reader.js';
import { PostgresFindingRepository } from './adapters/postgres/postgres-finding.repository.js';
import { BatchReader, FindingRepository } from './application/ports.js';
import { PreviewValidationQuery } from './application/preview-validation.query.js';
import { ValidateBatchHandler } from './application/validate-batch.handler.js';

@Module({
  providers: [
    { provide: BatchReader, useClass: ColumnarBatchReader },
    { provide: FindingRepository, useClass: PostgresFindingRepository },
    ValidateBatchHandler,
    PreviewValidationQuery,
  ],
})
export class ValidationModule {}
