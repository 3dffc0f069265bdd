import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedInput, UnitCostComponents } from '../src/domain/co-regulated/input.js';
import type { RegisterWindow } from '../src/domain/metering/register.js';

const provenance = { inputId: null, file: 'f.csv', row: 2 };

export function aRegister(
  changed: {
    readonly previous?: string;
    readonly current?: string;
    readonly factor?: string;
    readonly digits?: number;
  } = {},
): RegisterWindow {
  return {
    meter: 'M1',
    previousReading: decimal(changed.previous ?? '0'),
    currentReading: decimal(changed.current ?? '100'),
    factor: decimal(changed.factor ?? '1'),
    digits: changed.digits ?? 6,
    provenance,
  };
}

/** Components that add to `total` COP/kWh. */
export function aUnitCost(total: string): UnitCostComponents {
  const zero = decimal('0');
  return { g: decimal(total), t: zero, d: zero, cv: zero, pr: zero, r: zero, cot: zero, provenance };
}

/** A dwelling of stratum 4 that used 100 kWh at 1,000 COP/kWh. */
export function anInput(
  changed: Partial<Omit<CoRegulatedInput, 'contract'>> & {
    readonly contract?: Partial<CoRegulatedInput['contract']>;
  } = {},
): CoRegulatedInput {
  const { contract, ...rest } = changed;
  return {
    period: period('2026-02'),
    registers: [aRegister()],
    unitCost: aUnitCost('1000'),
    residential: null,
    rounding: { payableStep: null, tariffDecimals: 2 },
    ...rest,
    contract: {
      networkOperator: 'CEDENAR',
      voltageLevel: 1,
      assetOwnership: 'operator',
      consumerClass: 'residential',
      stratum: 4,
      altitudeMasl: 2527,
      subnormal: false,
      contributionExemptionPct: decimal('0'),
      ...contract,
    },
  };
}

export function aResidentialBase(
  changed: { readonly e1?: string; readonly e2?: string; readonly cpi?: string; readonly previousCpi?: string } = {},
) {
  return {
    e1: decimal(changed.e1 ?? '450'),
    e2: decimal(changed.e2 ?? '550'),
    provenance,
    cpi: { value: decimal(changed.cpi ?? '100'), provenance },
    previousCpi: { value: decimal(changed.previousCpi ?? '100'), provenance },
  };
}
