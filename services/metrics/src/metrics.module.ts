import { Module } from '@nestjs/common';
import { ReadModel } from '@kantia/platform/ports/read-model';
import { PostgresFlowFigures } from './adapters/postgres/postgres-flow-figures.js';
import { PostgresFlowFolds } from './adapters/postgres/postgres-flow-folds.js';
import { PostgresFlowServices } from './adapters/postgres/postgres-flow-services.js';
import { PostgresReadModel } from './adapters/postgres/postgres-read-model.js';
import { LoggedDefects } from './adapters/system/logged-defects.js';
import { BehindFigure } from './application/behind-figure.js';
import { Currencies } from './application/currencies.js';
import { DashboardNews } from './application/dashboard-news.js';
import { DefectLog } from './application/defect-log.js';
import { DollarRates } from './application/dollar-rates.js';
import { FoldMovesHandler } from './application/fold-moves.handler.js';
import { FindingsFold } from './application/findings-fold.js';
import { FoldSettlementHandler } from './application/fold-settlement.handler.js';
import { FoldValidationHandler } from './application/fold-validation.handler.js';
import { GetCycleMetricsQuery } from './application/get-cycle-metrics.query.js';
import { GetDashboardQuery } from './application/get-dashboard.query.js';
import { ListDashboardServicesQuery } from './application/list-dashboard-services.query.js';
import { NoteCyclesHandler } from './application/note-cycles.handler.js';
import { NoteInvoicesHandler } from './application/note-invoices.handler.js';
import { NoteWaitingHandler } from './application/note-waiting.handler.js';
import { Population } from './application/population.js';
import { FlowFiguresReader, FlowFolds, FlowServices } from './application/ports.js';
import { ServicesWithoutCycle } from './application/services-without-cycle.js';

@Module({
  providers: [
    { provide: FlowFolds, useClass: PostgresFlowFolds },
    { provide: FlowFiguresReader, useClass: PostgresFlowFigures },
    { provide: FlowServices, useClass: PostgresFlowServices },
    { provide: ReadModel, useClass: PostgresReadModel },
    { provide: DefectLog, useClass: LoggedDefects },
    Currencies,
    Population,
    DollarRates,
    DashboardNews,
    FindingsFold,
    FoldMovesHandler,
    FoldValidationHandler,
    FoldSettlementHandler,
    NoteWaitingHandler,
    NoteInvoicesHandler,
    NoteCyclesHandler,
    GetCycleMetricsQuery,
    GetDashboardQuery,
    ServicesWithoutCycle,
    BehindFigure,
    ListDashboardServicesQuery,
  ],
})
export class MetricsModule {}
