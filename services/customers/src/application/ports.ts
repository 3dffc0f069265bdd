import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { LocalDate, Period } from '@kantia/kernel/period';
import type { Sort } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Company, Country, DatedSetting } from '../domain/company.js';
import type { RowError } from '../domain/row-error.js';
import type { Values } from '../domain/sheet-column.js';
import type { SheetRow } from '../domain/sheet-row.js';
import type { SnapshotRow, SnapshotVersion } from '../domain/snapshot-row.js';
import type { SupplyPointFilter } from '../domain/supply-point-filter.js';

export abstract class CompanyRepository {
  /** The company of the unit of work; null when it is not registered. */
  abstract find(work: UnitOfWork): Promise<Company | null>;
  abstract save(work: UnitOfWork, company: Company): Promise<void>;
  abstract settings(work: UnitOfWork): Promise<readonly RecordedSetting[]>;
  /** Until the unit of work ends nobody else sets a value. */
  abstract lockSettings(work: UnitOfWork): Promise<void>;
  /** Appends values from one day on, JSON text by name. */
  abstract addSettings(work: UnitOfWork, validFrom: LocalDate, values: ReadonlyMap<string, string>): Promise<void>;
}

export interface RecordedSetting extends DatedSetting {
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

export interface Operation {
  readonly id: string;
  readonly status: 'running' | 'succeeded' | 'failed';
  readonly progress: number;
  /** JSON text. */
  readonly result: string;
  readonly errors: readonly RowError[];
  readonly errorCount: number;
  readonly createdAt: Date;
}

export interface OperationFile {
  readonly name: string;
  readonly object: ObjectRef;
}

export interface OperationOutcome {
  readonly status: 'succeeded' | 'failed';
  readonly result: Readonly<Record<string, unknown>>;
  readonly errors: readonly RowError[];
  readonly errorCount: number;
}

export abstract class OperationRepository {
  /** Answers the new operation's id. `file`: the sheet that it takes over, by its hash. */
  abstract start(work: UnitOfWork, kind: string, file?: OperationFile): Promise<string>;
  abstract find(work: UnitOfWork, id: string): Promise<Operation | null>;
  /** Changes nothing when the operation has ended already. */
  abstract finish(work: UnitOfWork, id: string, outcome: OperationOutcome): Promise<void>;
}

/** A file that cannot be read as a sheet, or not to its end. */
export class SheetUnreadable extends Error {
  override readonly name = 'SheetUnreadable';
  constructor(readonly problem: RowError) {
    super(problem.message);
  }
}

export interface SheetRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly encoding: 'utf-8' | 'windows-1252' | 'xlsx';
  readonly delimiter: string;
  readonly header: readonly string[];
  /** The records after the header. May be read more than once. Throws `SheetUnreadable`. */
  records(): AsyncIterable<readonly SheetRecord[]>;
}

export abstract class SheetReader {
  /** Throws `SheetUnreadable`. */
  abstract open(file: ObjectRef): Promise<Sheet>;
}

export interface ImportCounts {
  readonly rows: number;
  readonly customersCreated: number;
  readonly customersChanged: number;
  readonly supplyPointsCreated: number;
  readonly contractVersionsCreated: number;
  readonly contractVersionsChanged: number;
}

/** `other`: what it is in conflict with, a row or a contract. */
export interface Conflict extends RowError {
  readonly other: string;
}

export interface FoundErrors {
  readonly errors: readonly Conflict[];
  readonly count: number;
}

/** Rows of a sheet on their way to master data, by set. */
export abstract class ImportStaging {
  abstract clear(work: UnitOfWork, operationId: string): Promise<void>;
  /** `progress` of the operation once they are in, 0 to 100. */
  abstract add(work: UnitOfWork, operationId: string, rows: readonly SheetRow[], progress: number): Promise<void>;
  /** One import of a company at a time until the unit of work ends; `sheet` readies the database for many rows. */
  abstract lock(work: UnitOfWork, size: 'sheet' | 'row'): Promise<void>;
  /** What is wrong between rows, or between rows and what is known; the first `limit` in order of rows. */
  abstract conflicts(work: UnitOfWork, operationId: string, limit: number): Promise<FoundErrors>;
  /** Takes the rows over; the same rows again change nothing. `changedPoints`: known before, of which something changed. */
  abstract merge(
    work: UnitOfWork,
    operationId: string,
  ): Promise<{ readonly counts: ImportCounts; readonly changedPoints: readonly string[] }>;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalExact: boolean;
}

export interface Customer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly email: string;
  readonly phone: string;
  readonly tags: readonly string[];
}

export interface CustomerView extends Customer {
  readonly supplyPointCount: number;
  readonly contractsInForce: number;
  readonly version: number;
}

/** Empty text: not filtered. `query` is folded text. */
export interface CustomerFilter {
  readonly query: string;
  readonly status: '' | 'in-force' | 'without';
  readonly tag: string;
}

/** `today` is the day in the company's zone on which contracts are in force, here and below. */
export abstract class CustomerRepository {
  /** In the order of codes. */
  abstract list(
    work: UnitOfWork,
    filter: CustomerFilter,
    page: PageRequest & { readonly today: LocalDate },
  ): Promise<Page<CustomerView>>;
  abstract find(work: UnitOfWork, id: string, today: LocalDate): Promise<CustomerView | null>;
  abstract idOfCode(work: UnitOfWork, code: string): Promise<string | null>;
  /** Null: the code is taken. */
  abstract add(work: UnitOfWork, customer: Omit<Customer, 'id'>): Promise<string | null>;
  /** False when `version` no longer holds. The texts by which points and contracts are found follow the name. */
  abstract change(work: UnitOfWork, from: Customer & { readonly version: number }, to: Customer): Promise<boolean>;
}

export interface SupplyPoint {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly region: string;
  readonly market: string;
  readonly metering: string;
  readonly meter: string;
  readonly networkOperator: string;
  readonly latestKwh: string | null;
  readonly latestMonth: string | null;
}

export interface ContractVersion {
  readonly id: string;
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly effectiveUntil: LocalDate | null;
  readonly customerId: string;
  readonly customerName: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

export interface SupplyPointPlace {
  readonly address: string;
  readonly municipalityCode: string;
}

/** A contract at one point over all its versions. */
export interface ContractLine {
  readonly id: string;
  readonly code: string;
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly market: string;
  readonly metering: string;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly versions: number;
  readonly state: string;
  readonly daysLeft: number | null;
}

export interface ContractFilter {
  readonly query: string;
  readonly state: '' | 'in-force' | 'expiring' | 'expired' | 'future';
  /** What counts as expiring: days from today. */
  readonly within: number;
  readonly market: string;
  readonly customerId: string | null;
}

export interface Portfolio {
  readonly customers: number;
  readonly customersWithout: number;
  readonly supplyPoints: readonly { readonly market: string; readonly count: number }[];
  readonly contracts: Readonly<
    Record<'inForce' | 'expiring30' | 'expiring60' | 'expiring90' | 'expired' | 'future', number>
  >;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

export abstract class ContractRepository {
  /** By code and point; those that expire by their last day. */
  abstract list(
    work: UnitOfWork,
    filter: ContractFilter,
    page: PageRequest & { readonly today: LocalDate },
  ): Promise<Page<ContractLine>>;
  abstract portfolio(work: UnitOfWork, today: LocalDate): Promise<Portfolio>;
  /** Contract versions with their customer and point by the sheet's attributes, by point, contract and first day; of one customer where given. */
  abstract sheetRows(
    work: UnitOfWork,
    customerId: string | null,
    page: PageRequest,
  ): Promise<Pick<Page<Values>, 'items' | 'nextCursor'>>;
}

export interface Consumption {
  readonly supplyPointCode: string;
  readonly month: Period;
  /** Plain decimal text. */
  readonly kwh: string;
  readonly serviceId: string;
}

export const POINT_SORTS = ['consumption', 'customer'] as const;

export abstract class SupplyPointRepository {
  /** In the order of codes unless sorted. */
  abstract list(
    work: UnitOfWork,
    filter: SupplyPointFilter,
    page: PageRequest & { readonly sort: Sort<(typeof POINT_SORTS)[number]> | null },
  ): Promise<Page<SupplyPoint>>;
  abstract find(work: UnitOfWork, id: string): Promise<SupplyPoint | null>;
  abstract placeOf(work: UnitOfWork, id: string): Promise<SupplyPointPlace | null>;
  /** In the order of codes. */
  abstract ofCustomer(work: UnitOfWork, customerId: string, page: PageRequest): Promise<Page<SupplyPoint>>;
  /** Newest month first, at most `max`. */
  abstract consumptionOf(
    work: UnitOfWork,
    id: string,
    max: number,
  ): Promise<readonly Pick<Consumption, 'month' | 'kwh'>[]>;
  /** Newest first. */
  abstract contractsOf(work: UnitOfWork, id: string): Promise<readonly ContractVersion[]>;
  /** At most `max` ids. */
  abstract idsOf(work: UnitOfWork, filter: SupplyPointFilter, max: number): Promise<readonly string[]>;
  abstract idsOfCodes(work: UnitOfWork, codes: readonly string[]): Promise<readonly { id: string; code: string }[]>;
  /** Every point that the customer has or had a contract at. */
  abstract idsOfCustomer(work: UnitOfWork, customerId: string): Promise<readonly string[]>;
  abstract known(work: UnitOfWork, ids: readonly string[]): Promise<readonly string[]>;
  /** Versions of the points in the order of supply point code, contract code and start, in pages; one consistent view. */
  abstract versionsOf(work: UnitOfWork, ids: readonly string[]): AsyncIterable<readonly SnapshotVersion[]>;
  /** A later report of the same month replaces an earlier one. */
  abstract recordConsumption(work: UnitOfWork, months: readonly Consumption[]): Promise<void>;
}

export interface Selection {
  readonly id: string;
  readonly count: number;
  readonly object: ObjectRef;
  readonly expiresAt: Date;
}

export abstract class SelectionRepository {
  abstract add(work: UnitOfWork, selection: Omit<Selection, 'id'>): Promise<string>;
  abstract find(work: UnitOfWork, id: string): Promise<Selection | null>;
}

export abstract class SnapshotWriter {
  /** Writes what `fill` hands out to a Parquet object named by its content. */
  abstract write(
    company: Pick<Company, 'id'> & { readonly country: Country },
    month: Period,
    fill: (take: (rows: readonly SnapshotRow[]) => Promise<void>) => Promise<void>,
  ): Promise<ObjectRef>;
  /** The same over an earlier snapshot: what `fill` hands out replaces the rows of the same services, under their numbers; other services are not taken. */
  abstract renew(
    company: Pick<Company, 'id'> & { readonly country: Country },
    month: Period,
    renewal: {
      readonly base: ObjectRef;
      readonly fill: (take: (rows: readonly SnapshotRow[]) => Promise<void>) => Promise<void>;
    },
  ): Promise<ObjectRef>;
  abstract writeSettings(companyId: string, json: string): Promise<ObjectRef>;
}

export abstract class ConsumptionReader {
  abstract read(object: ObjectRef): Promise<readonly Consumption[]>;
}

export interface ServiceInForce {
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly customerName: string;
}

/** Each contract at each supply point that is in force on some day of the month, once. */
export abstract class ServicesInForce {
  abstract count(work: UnitOfWork, month: Period, market: string): Promise<number>;
  /** By code of the point, then of the contract, after the given codes. */
  abstract list(
    work: UnitOfWork,
    scope: { readonly month: Period; readonly market: string },
    window: { readonly limit: number; readonly after: readonly [point: string, contract: string] },
  ): Promise<readonly ServiceInForce[]>;
}
