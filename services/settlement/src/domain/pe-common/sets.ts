import { z } from 'zod';
import { arrearsSet } from '../arrears.js';
import { pointSet, sharedSet } from '../data-set.js';
import { figure, provenance } from '../row.js';

/** Columns of a segment that lines of both Peruvian markets read; spread into the segment row of each. */
export const commonSegment = {
  ordinal: z.number().int(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  metering: z.string().nullable(),
  meter: z.string().nullable(),
  meter_digits: z.number().int().nullable(),
  meter_factor: figure.nullable(),
  network_operator: z.string().nullable(),
  electric_system: z.string().nullable(),
  interconnected: z.boolean().nullable(),
  connection_type: z.string().nullable(),
  phases: z.number().int().nullable(),
};

const carryRow = z.object({ ...provenance, ordinal: z.number().int(), month: z.string(), carry: figure });
export type CarryRow = z.infer<typeof carryRow>;

const maintenanceRow = z.object({
  ...provenance,
  network_operator: z.string(),
  connection_type: z.string(),
  phases: z.number().int().nullable(),
  value: figure,
  valid_from: z.string(),
});
export type MaintenanceRow = z.infer<typeof maintenanceRow>;

const taxUnitRow = z.object({ ...provenance, year: z.number().int(), tax_unit: figure });
export type TaxUnitRow = z.infer<typeof taxUnitRow>;

/** Sets of both Peruvian markets; spread into those of each. */
export const peCommonSets = {
  arrears: arrearsSet,
  carries: pointSet('derived.rounding-carry', carryRow),
  maintenance: sharedSet('pe.connection-maintenance', maintenanceRow),
  taxUnits: sharedSet('pe.tax-unit', taxUnitRow),
} as const;
