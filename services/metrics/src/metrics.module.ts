import { Module } from '@nestjs/common';
import { PostgresFlowFigures } from './adapters/postgres/postgres-flow-figures.js';
import { PostgresFlowFolds } from './adapters/postgres/postgres-flow-folds.js';
import { LoggedDefects } from './adapters/system/logged-defects.js';
import { Currencies } from './application/currencies.js';
import { DashboardNews } from './application/dashboard-news.js';
import { DefectLog } from './application/defect-log.js';
import { FoldMovesHandler } from './application/fold-moves.handler.js';
import { GetCycleMetricsQuery } from './application/get-cycle-metrics.query.js';
import { GetDashboardQuery } from './application/get-dashboard.query.js';
import { NoteCyclesHandler } from './application/note-cycles.handler.js';
import { Population } from './application/population.js';
import { FlowFiguresReader, FlowFolds } from './application/ports.js';

@Module({
  providers: [
    { provide: FlowFolds, useClass: PostgresFlowFolds },
    { provide: FlowFiguresReader, useClass: PostgresFlowFigures },
    { provide: DefectLog, useClass: LoggedDefects },
    Currencies,
    Population,
    DashboardNews,
    FoldMovesHandler,
    NoteCyclesHandler,
    GetCycleMetricsQuery,
    GetDashboardQuery,
  ],
})
export class MetricsModule {}
