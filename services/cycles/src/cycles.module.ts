import { CONFIG } from '@kantia/platform/ports/config';
import { Module } from '@nestjs/common';
import { listCyclesAudit } from '@kantia/contracts/cycles/operations/list-audit.v2';
import { verifyCyclesAudit } from '@kantia/contracts/cycles/operations/verify-audit.v1';
import { auditAnswers } from '@kantia/platform/audit-answers';
import { ColumnarSnapshotReader } from './adapters/columnar/columnar-snapshot.reader.js';
import { PostgresCycleHistory } from './adapters/postgres/postgres-cycle-history.js';
import { PostgresCycleRepository } from './adapters/postgres/postgres-cycle.repository.js';
import { PostgresServiceFinder } from './adapters/postgres/postgres-service-finder.js';
import { PostgresServiceRepository } from './adapters/postgres/postgres-service.repository.js';
import { PostgresApprovalRepository } from './adapters/postgres/postgres-approval.repository.js';
import { PostgresStageRepository } from './adapters/postgres/postgres-stage.repository.js';
import { ApprovalRepository, StageRepository } from './application/approval-ports.js';
import { GetApprovalPolicyQuery } from './application/get-approval-policy.query.js';
import { PutApprovalPolicyHandler } from './application/put-approval-policy.handler.js';
import { PostgresResettlementRepository } from './adapters/postgres/postgres-resettlement.repository.js';
import { PostgresReviewRepository } from './adapters/postgres/postgres-review.repository.js';
import { CancelCycleHandler } from './application/cancel-cycle.handler.js';
import { ChangeCycleHandler } from './application/change-cycle.handler.js';
import { GetReadinessQuery } from './application/get-readiness.query.js';
import { ProposeNameQuery } from './application/propose-name.query.js';
import { Readiness } from './application/readiness.js';
import { ChosenServices } from './application/chosen-services.js';
import { DraftExclusions } from './application/draft-exclusions.js';
import { ExcludeServicesHandler } from './application/exclude-services.handler.js';
import { MarkForReviewHandler } from './application/mark-for-review.handler.js';
import { ReleaseReviewsHandler } from './application/release-reviews.handler.js';
import { ReviewRepository } from './application/review-ports.js';
import { ServiceDecisions } from './application/service-decisions.js';
import { UndoExclusionsHandler } from './application/undo-exclusions.handler.js';
import { UndoReleaseHandler } from './application/undo-release.handler.js';
import { ApproveStageHandler } from './application/approve-stage.handler.js';
import { ServiceProgress } from './application/service-progress.js';
import { CycleViews } from './application/cycle-views.js';
import { ListApprovalsQuery } from './application/list-approvals.query.js';
import { AcceptSettlementHandler } from './application/accept-settlement.handler.js';
import { AcceptValidationHandler } from './application/accept-validation.handler.js';
import { CreateCycleHandler } from './application/create-cycle.handler.js';
import { CycleSettings } from './application/cycle-settings.js';
import { CycleStores } from './application/cycle-stores.js';
import { CycleWriter } from './application/cycle-writer.js';
import { FindServicesQuery } from './application/find-services.query.js';
import { GetCycleQuery } from './application/get-cycle.query.js';
import { GetTimelineQuery } from './application/get-timeline.query.js';
import { ListCyclesQuery } from './application/list-cycles.query.js';
import { ListResettlementsQuery } from './application/list-resettlements.query.js';
import { ListServicesQuery } from './application/list-services.query.js';
import { ManifestFreezer } from './application/manifest-freezer.js';
import { ReleaseGate } from './application/release-gate.js';
import { NoteInvoicesHandler } from './application/note-invoices.handler.js';
import { CycleHistory, CycleRepository, ServiceRepository, SnapshotReader } from './application/ports.js';
import { PreviewSettlementQuery } from './application/preview-settlement.query.js';
import { PutSelectionHandler } from './application/put-selection.handler.js';
import { Rejoining } from './application/rejoining.js';
import { RenewContractsHandler } from './application/renew-contracts.handler.js';
import { RenewalRepository } from './application/renewal-ports.js';
import { PostgresRenewalRepository } from './adapters/postgres/postgres-renewal.repository.js';
import { RequestWaveHandler } from './application/request-wave.handler.js';
import { ResettlementRepository } from './application/resettlement-ports.js';
import { SelectionFreezer } from './application/selection-freezer.js';
import { ResumeCycleHandler } from './application/resume-cycle.handler.js';
import { SystemicFailures } from './application/systemic-failures.js';
import { PostgresComparisonRepository } from './adapters/postgres/postgres-comparison.repository.js';
import { CompareCyclesQuery } from './application/compare-cycles.query.js';
import { ControlRepository } from './application/control-ports.js';
import { Consents } from './application/consents.js';
import { Controls } from './application/controls.js';
import { GetControlTotalsQuery } from './application/get-control-totals.query.js';
import { PostgresControlRepository } from './adapters/postgres/postgres-control.repository.js';
import { ComparisonRepository } from './application/comparison-ports.js';
import { WaveFormulasReader } from './application/wave-formulas.js';
import { PostgresHoldingRepository } from './adapters/postgres/postgres-holding.repository.js';
import { HoldingRepository } from './application/holding.js';
import { PromoteCycleHandler } from './application/promote-cycle.handler.js';
import { ListMoversQuery } from './application/list-movers.query.js';
import { ServiceFinder } from './application/service-finder.js';
import { PostgresGateCounts } from './adapters/postgres/postgres-gate-counts.js';
import { GateCounts } from './application/gate-ports.js';
import { GetGateCountsQuery } from './application/get-gate-counts.query.js';
import { PostgresWorkList } from './adapters/postgres/postgres-work-list.js';
import { ListWorkQuery } from './application/list-work.query.js';
import { WorkList } from './application/work-ports.js';
import { StartCycleHandler } from './application/start-cycle.handler.js';
import { StartValidationHandler } from './application/start-validation.handler.js';
import type { CyclesConfig } from './cycles.config.js';

@Module({
  providers: [
    { provide: CycleRepository, useClass: PostgresCycleRepository },
    { provide: ServiceRepository, useClass: PostgresServiceRepository },
    { provide: ResettlementRepository, useClass: PostgresResettlementRepository },
    { provide: ServiceFinder, useClass: PostgresServiceFinder },
    { provide: CycleHistory, useClass: PostgresCycleHistory },
    { provide: SnapshotReader, useClass: ColumnarSnapshotReader },
    {
      provide: CycleSettings,
      inject: [CONFIG],
      useFactory: (config: CyclesConfig): CycleSettings => ({ batchSize: config.CYCLES_BATCH_SIZE }),
    },
    { provide: ApprovalRepository, useClass: PostgresApprovalRepository },
    { provide: StageRepository, useClass: PostgresStageRepository },
    { provide: ReviewRepository, useClass: PostgresReviewRepository },
    { provide: ControlRepository, useClass: PostgresControlRepository },
    Controls,
    Consents,
    GetControlTotalsQuery,
    { provide: ComparisonRepository, useClass: PostgresComparisonRepository },
    { provide: GateCounts, useClass: PostgresGateCounts },
    GetGateCountsQuery,
    { provide: WorkList, useClass: PostgresWorkList },
    ListWorkQuery,
    WaveFormulasReader,
    CompareCyclesQuery,
    { provide: HoldingRepository, useClass: PostgresHoldingRepository },
    CycleStores,
    ChosenServices,
    ReleaseGate,
    SystemicFailures,
    Readiness,
    ServiceDecisions,
    DraftExclusions,
    CycleViews,
    ServiceProgress,
    CycleWriter,
    SelectionFreezer,
    ManifestFreezer,
    CreateCycleHandler,
    PutSelectionHandler,
    StartCycleHandler,
    GetCycleQuery,
    ListCyclesQuery,
    ListServicesQuery,
    ListResettlementsQuery,
    FindServicesQuery,
    GetTimelineQuery,
    PreviewSettlementQuery,
    StartValidationHandler,
    AcceptValidationHandler,
    AcceptSettlementHandler,
    NoteInvoicesHandler,
    Rejoining,
    RequestWaveHandler,
    { provide: RenewalRepository, useClass: PostgresRenewalRepository },
    RenewContractsHandler,
    ApproveStageHandler,
    ListApprovalsQuery,
    GetApprovalPolicyQuery,
    PutApprovalPolicyHandler,
    MarkForReviewHandler,
    ReleaseReviewsHandler,
    ExcludeServicesHandler,
    UndoExclusionsHandler,
    UndoReleaseHandler,
    ChangeCycleHandler,
    CancelCycleHandler,
    ResumeCycleHandler,
    PromoteCycleHandler,
    ListMoversQuery,
    ProposeNameQuery,
    GetReadinessQuery,
    ...auditAnswers(listCyclesAudit, verifyCyclesAudit),
  ],
})
export class CyclesModule {}
