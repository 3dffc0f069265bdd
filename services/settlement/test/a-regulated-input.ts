import { present } from '@kantia/kernel/assert';
import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { settle, type Settled } from '../src/domain/engine.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import type { Metered } from '../src/domain/metering/register.js';
import type { PeRegulatedFormula } from '../src/domain/pe-regulated/figures.js';
import type {
  Demands,
  EnergyCharge,
  GoverningContract,
  PastDemand,
  PeRegulatedInput,
  SheetDays,
} from '../src/domain/pe-regulated/input.js';
import { PE_REGULATED_FORMULAS } from '../src/domain/pe-regulated/market.js';
import { peRegulatedSets, type SheetRow } from '../src/domain/pe-regulated/sets.js';
import { greatest } from '../src/domain/pe-regulated/demands.js';
import { inForce } from '../src/domain/policies/dated.js';
import { DEMAND_BANDS, TARIFF_OPTIONS } from '../src/domain/policies/pe-tariff-options.js';
import { cell, contractField, rule, type Term } from '../src/domain/term.js';
import { aCommonInput, provenance } from './pe-common.js';

const UNITS: Readonly<Record<string, string>> = {
  CARGO_FIJO: 'S//mes',
  ENERGIA: 'ctm. S//kW.h',
  ENERGIA_HP: 'ctm. S//kW.h',
  ENERGIA_HFP: 'ctm. S//kW.h',
  REACTIVA: 'ctm. S//kVar.h',
};

/** Rows of a sheet, a line each: `charge value`, with `:rating` and `[from-until]` after the charge and a unit after the value where they matter. */
function sheetRows(text: string): readonly SheetRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, charge = '', rating, from, until, value = '', unit] = present(
        /^(\w+)(?::(\w+))?(?:\[(\d*)-(\d*)\])? (\S+)(?: (.+))?$/.exec(line.trim()),
        `a row of a sheet, not ${line}`,
      );
      return peRegulatedSets.sheet.row.parse({
        input_id: null,
        file: 'pliego.csv',
        row: 2,
        network_operator: 'LIMA',
        electric_system: 'LIMA NORTE',
        tariff_option: '',
        charge,
        rating: rating ?? null,
        range_from: from ? from : null,
        range_until: until ? until : null,
        unit: unit ?? UNITS[charge] ?? 'S//kW-mes',
        value,
        valid_from: '2026-04-01',
      });
    });
}
export const aSheet = (text: string, days = 30): SheetDays => ({
  validFrom: '2026-04-01',
  days,
  rows: sheetRows(text),
});

export function metered(text: string, symbol: string, unit = 'kWh'): Metered {
  const value = decimal(text);
  return {
    quantity: value,
    rule: symbol,
    terms: [{ symbol, value, unit, source: cell(provenance, 'lectura_actual') }],
  };
}

export interface Changed {
  readonly option: string;
  readonly sheet: string | readonly SheetDays[];
  readonly month?: Period;
  /** kWh by charge. */
  readonly energy?: Partial<Record<EnergyCharge, string>>;
  readonly peakEnergy?: string;
  readonly reactive?: string;
  readonly md?: string;
  readonly peak?: string;
  readonly offPeak?: string;
  /** Of the months before, newest first. */
  readonly history?: readonly Partial<Record<'md' | 'peak' | 'offPeak', string>>[];
  readonly contract?: Partial<GoverningContract>;
  readonly input?: Partial<PeRegulatedInput>;
}

const past = (month: Period, of: Partial<Record<'md' | 'peak' | 'offPeak', string>>): PastDemand => {
  const term = (symbol: string, text: string | undefined): Term | null =>
    text === undefined ? null : { symbol: `${symbol}_${month}`, value: decimal(text), unit: 'kW', source: rule('') };
  return { month, md: term('MD', of.md), peak: term('MD_HP', of.peak), offPeak: term('MD_HFP', of.offPeak) };
};

/** A service of thirty days that used nothing, on the sheet of a test. */
export function aRegulatedInput(changed: Changed): PeRegulatedInput {
  const month = changed.month ?? period('2026-04');
  const options = present(inForce(TARIFF_OPTIONS, month), 'options are in force');
  const option = present(options.value.get(changed.option), changed.option);
  const sheets = typeof changed.sheet === 'string' ? [aSheet(changed.sheet)] : changed.sheet;
  const demand = (text: string | undefined, symbol: string) =>
    text === undefined ? null : metered(text, symbol, 'kW');
  const energy = Object.entries(changed.energy ?? {}) as [EnergyCharge, string][];
  const [peak, offPeak] = [demand(changed.peak, 'MD_HP'), demand(changed.offPeak, 'MD_HFP')];
  const byBlocks = peak && offPeak ? greatest([peak, offPeak]) : null;
  const demands: Demands = { md: demand(changed.md, 'MD') ?? byBlocks, peak, offPeak, byHours: true };
  const reactive = changed.reactive === undefined ? null : metered(changed.reactive, 'ER', 'kvarh');
  const peakKwh = changed.peakEnergy ?? changed.energy?.ENERGIA_HP;
  return {
    ...aCommonInput({ period: month, taxUnit: null }),
    supplyPoint: 'P1',
    profiled: false,
    contract: {
      networkOperator: 'LIMA',
      electricSystem: 'LIMA NORTE',
      option,
      residential: false,
      foseExcluded: false,
      contractedPower: null,
      powerMode: 'variable',
      loss: null,
      ...changed.contract,
    },
    energy: energy.map(([charge, kwh]) => ({
      charge,
      metered: metered(kwh, charge),
      sheets,
      reactive: option.reactive,
    })),
    peakEnergy: peakKwh === undefined ? null : metered(peakKwh, 'EA_HP'),
    reactive,
    reactiveDays: option.reactive ? { option, whole: true, kvarh: reactive, sheets } : null,
    reactiveMissing: [],
    demands,
    maxima: demands,
    history: (changed.history ?? []).map((of, index) => past(addMonths(month, -1 - index), of)),
    peakHours: decimal('150'),
    sheets,
    bands: inForce(DEMAND_BANDS, month),
    quotas: [],
    billingSpan: null,
    holidaysUnknown: false,
    ...changed.input,
  };
}

/** As many months before as distribution power looks back to. */
export const WHOLE_HISTORY: NonNullable<Changed['history']> = Array.from({ length: 5 }, () => ({ md: '1' }));

export const aLoss = (share: string) => ({
  share: decimal(share),
  term: { symbol: 'PERDIDAS', value: decimal(share), unit: '', source: contractField('sector_tipico') },
});

/** By the formulas in force, or by one that has a successor in its place. */
export function settleRegulated(input: PeRegulatedInput, superseded?: PeRegulatedFormula): Settled {
  const formulas = formulasInForce(PE_REGULATED_FORMULAS, input.period);
  const chosen = formulas.map((one) => (one.code === superseded?.supersededBy ? superseded : one));
  return settle(input, chosen, 'PEN');
}

/** By the formulas that succeed no other: those of the first manifests. */
export function settleAsAtFirst(input: PeRegulatedInput): Settled {
  const successors = new Set(PE_REGULATED_FORMULAS.map(({ supersededBy }) => supersededBy));
  return settle(
    input,
    PE_REGULATED_FORMULAS.filter(({ code }) => !successors.has(code)),
    'PEN',
  );
}

/** `[quantity, unit price, amount]` of a line, null where there is none; the codes of the findings where the service failed. */
export function lineOf(
  input: PeRegulatedInput,
  code: string,
  superseded?: PeRegulatedFormula,
): readonly (string | null)[] | null {
  const result = settleRegulated(input, superseded);
  if (result.kind === 'failed') return result.findings.map((found) => found.code);
  const line = result.statement.lines.find((candidate) => candidate.code === code);
  const text = (value: Decimal | null) => (value === null ? null : toText(value));
  return line ? [text(line.quantity), text(line.unitPrice), toText(line.amount)] : null;
}
export const codesOf = (input: PeRegulatedInput, superseded?: PeRegulatedFormula) =>
  settleRegulated(input, superseded).findings.map(({ code }) => code);
export function figureOf(input: PeRegulatedInput, name: string, superseded?: PeRegulatedFormula): string | null {
  const result = settleRegulated(input, superseded);
  const value = result.kind === 'settled' ? result.statement.determinants[name] : undefined;
  return value ? toText(value) : null;
}

/** Published sheets of the domain page on Peru: Lima without a date (T1) and Enel of August 2019 (T2). */
export const T1_MT3 = `CARGO_FIJO 4.18
  ENERGIA_HP 27.69
  ENERGIA_HFP 23.76
  POT_GENERACION:PP 56.09
  POT_GENERACION:FP 29.78
  POT_DISTRIBUCION:PP 16.40
  POT_DISTRIBUCION:FP 15.99
  REACTIVA 4.81`;
export const T1_MT4 = `CARGO_FIJO 4.18
  ENERGIA 24.64
  POT_GENERACION:PP 56.09
  POT_GENERACION:FP 29.78
  POT_DISTRIBUCION:PP 16.40
  POT_DISTRIBUCION:FP 15.99
  REACTIVA 4.81`;
export const T2_MT2 = `CARGO_FIJO 5.24
  ENERGIA_HP 28.34
  ENERGIA_HFP 23.64
  POT_GENERACION 61.36
  POT_DISTRIBUCION 12.32
  EXCESO_POT_HFP 12.37
  REACTIVA 5.35`;
export const BT5B_BRACKETS = `CARGO_FIJO 2.26
  ENERGIA[0-30] 47.1825
  ENERGIA:first[30-140] 47.1825
  ENERGIA:excess[30-140] 62.91
  ENERGIA[140-] 62.91`;
