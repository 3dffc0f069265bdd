import type { Frame as FrameOf } from '../market.js';
import { grouped } from '../grouped.js';
import { commonReference, type CommonReference } from '../pe-common/reference.js';
import type { QuotaRow, SharedRows, SheetRow } from './sets.js';

/** What many services share, found by key. */
export interface Reference {
  readonly common: CommonReference;
  /** Dates on which a set of the system's sheet begins, by system. */
  readonly sheetDates: ReadonlyMap<string, readonly string[]>;
  /** Rows of an option in every set that is in force on some day, by system and option; in an order of their own. */
  readonly sheets: ReadonlyMap<string, readonly SheetRow[]>;
  readonly quotas: ReadonlyMap<string, readonly QuotaRow[]>;
  readonly holidays: ReadonlySet<string>;
  /** Years whose holidays are loaded. */
  readonly holidayYears: ReadonlySet<string>;
}

export type Frame = FrameOf<Reference>;

interface System {
  readonly network_operator: string;
  readonly electric_system: string;
}
export function systemKey({ network_operator: operator, electric_system: system }: System): string {
  return [operator, system].join('\u0000');
}
export function optionKey(row: System & { readonly tariff_option: string }): string {
  return [systemKey(row), row.tariff_option].join('\u0000');
}

/** Rows of equal rank are equal in all that a price depends on, so their order in the file cannot matter. */
function rank({ charge, rating, range_from: from, range_until: until, value, unit }: SheetRow): string {
  return [charge, rating ?? '', from?.toFixed(6) ?? '', until?.toFixed(6) ?? '', value.toFixed(), unit].join('\u0000');
}

export function reference(rows: SharedRows): Reference {
  const sheet = rows.sheet
    .map((row) => ({ row, rank: rank(row) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ row }) => row);
  const dates = [...grouped(sheet, systemKey)].map(([key, own]): [string, readonly string[]] => [
    key,
    [...new Set(own.map((row) => row.valid_from))],
  ]);
  return {
    common: commonReference(rows),
    sheetDates: new Map(dates),
    sheets: grouped(sheet, optionKey),
    quotas: grouped(rows.quotas, systemKey),
    holidays: new Set(rows.holidays.map(({ date }) => date)),
    holidayYears: new Set(rows.holidays.map(({ date }) => date.slice(0, 4))),
  };
}
