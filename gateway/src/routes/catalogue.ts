import type { Route } from '../http/route.js';
import { exportAudit } from './audit/export-audit.js';
import { listAudit } from './audit/list-audit.js';
import { verifyAudit } from './audit/verify-audit.js';
import { addCustomer } from './customers/add-customer.js';
import { changeCustomer } from './customers/change-customer.js';
import { listCustomerPoints } from './customers/list-customer-points.js';
import { listSheetColumns } from './customers/list-sheet-columns.js';
import { getAbout } from './about/get-about.js';
import { getBillingProvider } from './company/get-billing-provider.js';
import { getCompany } from './company/get-company.js';
import { setCompanySettings } from './company/set-company-settings.js';
import { getManagement } from './management/get-management.js';
import { downloadOperationErrors } from './operations/download-operation-errors.js';
import { listContracts } from './supply-contracts/list-contracts.js';
import { addContractVersion } from './supply-points/add-contract-version.js';
import { listConsumption } from './supply-points/list-consumption.js';
import { listPointInvoices } from './supply-points/list-point-invoices.js';
import { listSettlements } from './supply-points/list-settlements.js';
import { registerSupply } from './supply-points/register-supply.js';
import { getCustomer } from './customers/get-customer.js';
import { exportCustomers } from './customers/export-customers.js';
import { getImportTemplate } from './customers/get-import-template.js';
import { importCustomers } from './customers/import-customers.js';
import { listCustomers } from './customers/list-customers.js';
import { getApprovalPolicy, putApprovalPolicy } from './cycles/approval-policy.js';
import { approveStage } from './cycles/approve-stage.js';
import { getControlTotals } from './cycles/get-control-totals.js';
import { compareCycles } from './cycles/compare-cycles.js';
import { promoteCycle } from './cycles/promote-cycle.js';
import { listMovers } from './cycles/list-movers.js';
import { cancelCycle } from './cycles/cancel-cycle.js';
import { resumeCycle } from './cycles/resume-cycle.js';
import { changeCycle } from './cycles/change-cycle.js';
import { createCycle } from './cycles/create-cycle.js';
import { excludeServices } from './cycles/exclude-services.js';
import { exportCycle } from './cycles/export-cycle.js';
import { getCycle } from './cycles/get-cycle.js';
import { getCycleMetrics } from './cycles/get-cycle-metrics.js';
import { getGateCounts } from './cycles/get-gate-counts.js';
import { getReadiness } from './cycles/get-readiness.js';
import { getStatement } from './cycles/get-statement.js';
import { getTimeline } from './cycles/get-timeline.js';
import { listApprovals } from './cycles/list-approvals.js';
import { listCycles } from './cycles/list-cycles.js';
import { listCycleServices } from './cycles/list-cycle-services.js';
import { listIntervals } from './cycles/list-intervals.js';
import { listRequiredInputs } from './cycles/list-required-inputs.js';
import { markForReview } from './cycles/mark-for-review.js';
import { proposeName } from './cycles/propose-name.js';
import { putSelection } from './cycles/put-selection.js';
import { releaseReviews } from './cycles/release-reviews.js';
import { sendToBilling } from './cycles/send-to-billing.js';
import { startCycle } from './cycles/start-cycle.js';
import { undoExclusions } from './cycles/undo-exclusions.js';
import { undoRelease } from './cycles/undo-release.js';
import { verifyCycle } from './cycles/verify-cycle.js';
import { getDashboard } from './dashboard/get-dashboard.js';
import { listDashboardServices } from './dashboard/list-dashboard-services.js';
import { streamEvents } from './events/stream-events.js';
import { downloadInput, downloadInputErrors } from './inputs/download-input.js';
import { getInput } from './inputs/get-input.js';
import { getInputRow } from './inputs/get-input-row.js';
import { getInputTemplate, listInputKinds } from './inputs/list-input-kinds.js';
import { listInputs } from './inputs/list-inputs.js';
import { recogniseKinds } from './inputs/recognise-kinds.js';
import { uploadInputs } from './inputs/upload-inputs.js';
import { getInvoice, getInvoiceDocument, getInvoiceTimeline } from './invoices/get-invoice.js';
import { countInvoices } from './invoices/count-invoices.js';
import { listInvoices } from './invoices/list-invoices.js';
import { queryInvoice } from './invoices/query-invoice.js';
import { getOperation } from './operations/get-operation.js';
import { listResettlements } from './resettlements/list-resettlements.js';
import { createSelection } from './selections/create-selection.js';
import { changeCompany } from './session/change-company.js';
import { closeSession } from './session/close-session.js';
import { getSession } from './session/get-session.js';
import { openSession } from './session/open-session.js';
import { previewSettlement } from './settlements/preview-settlement.js';
import { getSupplyPoint, listContractVersions } from './supply-points/get-supply-point.js';
import { getSupplyPointFacets } from './supply-points/get-supply-point-facets.js';
import { listSupplyPoints } from './supply-points/list-supply-points.js';
import { addUser } from './users/add-user.js';
import { changeUser } from './users/change-user.js';
import { listUsers } from './users/list-users.js';
import { getPreferences, putPreferences } from './users/preferences.js';
import { listFindingCodes } from './findings/list-finding-codes.js';
import { listWork } from './work-list/list-work.js';
import { receiveWebhook } from './webhooks/receive-webhook.js';

/** Every public operation, a line each. */
export const routes: readonly Route[] = [
  openSession,
  getSession,
  changeCompany,
  closeSession,
  listUsers,
  getPreferences,
  putPreferences,
  addUser,
  changeUser,
  importCustomers,
  getImportTemplate,
  exportCustomers,
  listSheetColumns,
  listCustomers,
  addCustomer,
  getCustomer,
  changeCustomer,
  listCustomerPoints,
  listSupplyPoints,
  getSupplyPointFacets,
  registerSupply,
  getSupplyPoint,
  listContractVersions,
  addContractVersion,
  listConsumption,
  listPointInvoices,
  listSettlements,
  listContracts,
  getManagement,
  getCompany,
  getBillingProvider,
  setCompanySettings,
  getAbout,
  createSelection,
  getOperation,
  downloadOperationErrors,
  createCycle,
  listCycles,
  getCycle,
  putSelection,
  listRequiredInputs,
  startCycle,
  changeCycle,
  cancelCycle,
  listMovers,
  promoteCycle,
  compareCycles,
  getControlTotals,
  resumeCycle,
  proposeName,
  getReadiness,
  approveStage,
  listApprovals,
  sendToBilling,
  markForReview,
  releaseReviews,
  excludeServices,
  undoExclusions,
  undoRelease,
  listAudit,
  exportAudit,
  verifyAudit,
  getApprovalPolicy,
  putApprovalPolicy,
  listCycleServices,
  exportCycle,
  getGateCounts,
  listFindingCodes,
  listWork,
  getStatement,
  listIntervals,
  verifyCycle,
  previewSettlement,
  getTimeline,
  getCycleMetrics,
  getDashboard,
  listDashboardServices,
  listInputKinds,
  getInputTemplate,
  recogniseKinds,
  uploadInputs,
  listInputs,
  getInput,
  getInputRow,
  downloadInput,
  downloadInputErrors,
  listInvoices,
  countInvoices,
  getInvoice,
  getInvoiceTimeline,
  getInvoiceDocument,
  queryInvoice,
  listResettlements,
  receiveWebhook,
  streamEvents,
];
