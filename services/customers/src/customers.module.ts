import { Module } from '@nestjs/common';
import { listCustomersAudit } from '@kantia/contracts/customers/operations/list-audit.v2';
import { verifyCustomersAudit } from '@kantia/contracts/customers/operations/verify-audit.v1';
import { auditAnswers } from '@kantia/platform/audit-answers';
import { CONFIG } from '@kantia/platform/ports/config';
import { ParquetConsumptionReader } from './adapters/columnar/parquet-consumption.reader.js';
import { ParquetSnapshotWriter } from './adapters/columnar/parquet-snapshot.repository.js';
import { localCompaniesOf } from './adapters/files/local-companies.js';
import { SheetFileReader } from './adapters/files/sheet-file.reader.js';
import { PostgresCompanyRepository } from './adapters/postgres/postgres-company.repository.js';
import { PostgresFacetReader } from './adapters/postgres/postgres-facet.reader.js';
import { PostgresContractRepository } from './adapters/postgres/postgres-contract.repository.js';
import { PostgresCustomerRepository } from './adapters/postgres/postgres-customer.repository.js';
import { PostgresImportStaging } from './adapters/postgres/postgres-import-staging.repository.js';
import { PostgresOperationRepository } from './adapters/postgres/postgres-operation.repository.js';
import { PostgresSelectionRepository } from './adapters/postgres/postgres-selection.repository.js';
import { PostgresServicesInForce } from './adapters/postgres/postgres-services-in-force.js';
import { PostgresSupplyPointRepository } from './adapters/postgres/postgres-supply-point.repository.js';
import { AddContractVersionHandler } from './application/add-contract-version.handler.js';
import { AddCustomerHandler } from './application/add-customer.handler.js';
import { ChangeCustomerHandler } from './application/change-customer.handler.js';
import { CompanyDay } from './application/company-day.js';
import { CompanySettings } from './application/company-settings.js';
import { GetCompanyProfileQuery } from './application/get-company-profile.query.js';
import { GetPortfolioQuery } from './application/get-portfolio.query.js';
import { ListConsumptionQuery } from './application/list-consumption.query.js';
import { ListContractsQuery } from './application/list-contracts.query.js';
import { ListCustomerPointsQuery } from './application/list-customer-points.query.js';
import { ListSheetColumnsQuery } from './application/list-sheet-columns.query.js';
import { ListSheetRowsQuery } from './application/list-sheet-rows.query.js';
import { RegisterSupplyHandler } from './application/register-supply.handler.js';
import { SetCompanySettingsHandler } from './application/set-company-settings.handler.js';
import { SupplyPointDetails } from './application/supply-point-details.js';
import { SupplyRow } from './application/supply-row.js';
import { CompanyProfiles } from './application/company-profiles.js';
import { CountServicesQuery } from './application/count-services.query.js';
import { CreateSelectionHandler } from './application/create-selection.handler.js';
import { FreezeSnapshotQuery } from './application/freeze-snapshot.query.js';
import { GetCompanyQuery } from './application/get-company.query.js';
import { GetCustomerQuery } from './application/get-customer.query.js';
import { GetImportTemplateQuery } from './application/get-import-template.query.js';
import { GetOperationQuery } from './application/get-operation.query.js';
import { GetSupplyPointFacetsQuery } from './application/get-supply-point-facets.query.js';
import { GetSupplyPointQuery } from './application/get-supply-point.query.js';
import { ImportCustomersHandler } from './application/import-customers.handler.js';
import { ListCustomersQuery } from './application/list-customers.query.js';
import { ListServicesQuery } from './application/list-services.query.js';
import { ListSupplyPointsQuery } from './application/list-supply-points.query.js';
import {
  CompanyRepository,
  ConsumptionReader,
  ContractRepository,
  CustomerRepository,
  ImportStaging,
  OperationRepository,
  SelectionRepository,
  ServicesInForce,
  SheetReader,
  SnapshotWriter,
  SupplyPointRepository,
} from './application/ports.js';
import { RecordConsumptionHandler } from './application/record-consumption.handler.js';
import { LocalCompanies, RegisterLocalCompanies } from './application/register-local-companies.js';
import { RunImportHandler } from './application/run-import.handler.js';
import { FacetReader } from './application/supply-point-facets.js';
import { SelectedPoints } from './application/selected-points.js';
import { SnapshotRows } from './application/snapshot-rows.js';
import { StageSheet } from './application/stage-sheet.js';

@Module({
  providers: [
    ...auditAnswers(listCustomersAudit, verifyCustomersAudit),
    { provide: CompanyRepository, useClass: PostgresCompanyRepository },
    { provide: OperationRepository, useClass: PostgresOperationRepository },
    { provide: ImportStaging, useClass: PostgresImportStaging },
    { provide: CustomerRepository, useClass: PostgresCustomerRepository },
    { provide: ContractRepository, useClass: PostgresContractRepository },
    { provide: SupplyPointRepository, useClass: PostgresSupplyPointRepository },
    { provide: FacetReader, useClass: PostgresFacetReader },
    { provide: ServicesInForce, useClass: PostgresServicesInForce },
    { provide: SelectionRepository, useClass: PostgresSelectionRepository },
    { provide: SheetReader, useClass: SheetFileReader },
    { provide: SnapshotWriter, useClass: ParquetSnapshotWriter },
    { provide: ConsumptionReader, useClass: ParquetConsumptionReader },
    { provide: LocalCompanies, inject: [CONFIG], useFactory: localCompaniesOf },
    RegisterLocalCompanies,
    CompanyProfiles,
    SelectedPoints,
    SnapshotRows,
    StageSheet,
    GetCompanyQuery,
    ListCustomersQuery,
    GetCustomerQuery,
    ListSupplyPointsQuery,
    GetSupplyPointQuery,
    GetSupplyPointFacetsQuery,
    CountServicesQuery,
    ListServicesQuery,
    CreateSelectionHandler,
    FreezeSnapshotQuery,
    ImportCustomersHandler,
    GetImportTemplateQuery,
    GetOperationQuery,
    RunImportHandler,
    RecordConsumptionHandler,
    AddContractVersionHandler,
    AddCustomerHandler,
    ChangeCustomerHandler,
    CompanyDay,
    CompanySettings,
    GetCompanyProfileQuery,
    GetPortfolioQuery,
    ListConsumptionQuery,
    ListContractsQuery,
    ListCustomerPointsQuery,
    ListSheetColumnsQuery,
    ListSheetRowsQuery,
    RegisterSupplyHandler,
    SetCompanySettingsHandler,
    SupplyPointDetails,
    SupplyRow,
  ],
})
export class CustomersModule {}
