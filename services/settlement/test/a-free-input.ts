import { decimal, toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { settle } from '../src/domain/engine.js';
import type { Cited } from '../src/domain/pe-common/input.js';
import type {
  CurrentIndex,
  Demand,
  ExchangeRate,
  FreeContract,
  FreeSegment,
  PeFreeInput,
} from '../src/domain/pe-free/input.js';
import { PE_FREE_FORMULAS } from '../src/domain/pe-free/market.js';
import type { Statement } from '../src/domain/statement.js';

const provenance = { inputId: null, file: 'f.csv', row: 2 };
export const cited = (value: string): Cited => ({ value: decimal(value), provenance });

export function aContract(changed: Partial<FreeContract> = {}): FreeContract {
  return {
    contractCode: 'KF01',
    networkOperator: 'LIMANORTE',
    voltage: 'MT',
    referenceBar: 'STAROSA220',
    supplyBar: 'CHAVARRIA220',
    demandArea: '6',
    currency: 'USD',
    energyPricePeak: decimal('45'),
    energyPriceOffPeak: decimal('45'),
    powerPrice: decimal('6.5'),
    billablePower: 'coincident',
    contractedPowerKw: decimal('2500'),
    powerMinimumPct: null,
    tolerancePct: null,
    excessMultiplier: null,
    paysDistributionToll: true,
    expansion: { energy: decimal('1.0120'), power: decimal('1.0140') },
    indices: [],
    exchangeRateRule: 'month-end',
    ...changed,
  };
}

export function anExchangeRate(value: string, date = '2025-09-30'): ExchangeRate {
  return { ...cited(value), date };
}
export function anIndex(
  code: string,
  weight: string,
  base: string,
  current: string,
  provisional = false,
): CurrentIndex {
  return { code, weight: decimal(weight), base: decimal(base), current: decimal(current), provisional, provenance };
}
export function aDemand(
  kw: { peak?: string; offPeak?: string; month?: string; coincident?: string | null } = {},
): Demand {
  const { peak = '1850', offPeak = '1500', month = '1850', coincident = '1850' } = kw;
  return {
    peak: cited(peak),
    offPeak: cited(offPeak),
    month: cited(month),
    coincident: coincident === null ? null : { ...cited(coincident), column: 'kwh' },
  };
}

type Changed = Partial<Omit<FreeSegment, 'contract'>> & {
  readonly contract?: Partial<FreeContract>;
  readonly kwh?: { readonly peak?: string; readonly offPeak?: string };
};

/** All of September 2025 of case C7 of the domain page on Peru. */
export function aFreeSegment({ contract, kwh = {}, ...changed }: Changed = {}): FreeSegment {
  const { peak = '180000', offPeak = '820000' } = kwh;
  const total = toText(decimal(peak).plus(decimal(offPeak)));
  const days = changed.days ?? 30;
  return {
    contract: aContract(contract),
    days,
    peakKwh: cited(peak),
    offPeakKwh: cited(offPeak),
    losses: { energy: decimal('1.0150'), power: decimal('1.0180'), provenance },
    indices: [],
    exchange: anExchangeRate('3.750'),
    mainToll: [{ days, components: [{ ...cited('42.500'), code: 'PCSPT' }] }],
    secondaryToll: [{ kwh: cited(total), steps: [{ ...cited('1.8500'), voltage: 'MT' }] }],
    distributionToll: [{ days, vadPeak: decimal('12'), vadOffPeak: decimal('12'), fbp: decimal('1'), provenance }],
    ...changed,
  };
}

/** Case C7: 180,000 + 820,000 kWh, 1,850 kW at the system's peak. */
export function aFreeInput(changed: Partial<PeFreeInput> = {}): PeFreeInput {
  return {
    period: period('2025-09'),
    taxUnit: cited('5350'),
    maintenance: { kind: 'absent' },
    arrears: new Map(),
    rounding: { payableStep: null, carry: null },
    daysInMonth: 30,
    segments: [aFreeSegment()],
    demand: aDemand(),
    kvarh: cited('0'),
    kvarhGaps: null,
    intervals: 2880,
    holidaysUnknown: false,
    ...changed,
  };
}

export function settleFree(input: PeFreeInput): Statement {
  const result = settle(input, PE_FREE_FORMULAS, 'PEN');
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join(', '));
  return result.statement;
}

/** Codes of what settling said beside the statement, or of why there is none. */
export function findingsOf(input: PeFreeInput): readonly string[] {
  return settle(input, PE_FREE_FORMULAS, 'PEN').findings.map(({ code }) => code);
}

/** A line as `quantity × price = amount`, a blank for what it does not show; null where there is no such line. */
export function freeLine(input: PeFreeInput, code: string): string | null {
  const line = settleFree(input).lines.find((candidate) => candidate.code === code);
  if (!line) return null;
  const shown = [line.quantity, line.unitPrice].map((value) => (value ? toText(value) : ''));
  return `${shown.join(' × ')} = ${toText(line.amount)}`;
}

/** The terms of a line by symbol. */
export function freeTerms(input: PeFreeInput, code: string): Readonly<Record<string, string>> {
  const line = settleFree(input).lines.find((candidate) => candidate.code === code);
  return Object.fromEntries((line?.terms ?? []).map(({ symbol, value }) => [symbol, toText(value)]));
}
