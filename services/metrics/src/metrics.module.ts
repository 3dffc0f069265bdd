import { Module } from '@nestjs/common';
import { PostgresCycleMetricsRepository } from './adapters/postgres/postgres-cycle-metrics.repository.js';
import { Currencies } from './application/currencies.js';
import { FoldServicesMovedHandler } from './application/fold-services-moved.handler.js';
import { GetCycleMetricsQuery } from './application/get-cycle-metrics.query.js';
import { NoteCycleChangedHandler } from './application/note-cycle-changed.handler.js';
import { CycleMetricsRepository } from './application/ports.js';

@Module({
  providers: [
    { provide: CycleMetricsRepository, useClass: PostgresCycleMetricsRepository },
    Currencies,
    FoldServicesMovedHandler,
    NoteCycleChangedHandler,
    GetCycleMetricsQuery,
  ],
})
export class MetricsModule {}
