import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { finding } from '../finding.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { rateOf, weighed, type DatedRate, type Rate } from '../pe-common/rate.js';
import { provenanceOf } from '../row.js';
import { cell, type Term } from '../term.js';
import type { GoverningContract, SheetDays } from './input.js';
import type { SheetRow } from './sets.js';

/** What a price depends on beside the charge. `kwh`: of the month, for prices by bracket. */
export interface Wanted {
  readonly charge: string;
  readonly rating: string | null;
  readonly contract: GoverningContract;
  readonly kwh: Decimal;
}

/** Hundredths of a sol, and what one unit is; `S//kW-mes`, `ctm. S//kW.h`, `Cent.S/./kVArh` … */
const UNIT = /^(ctm|cent|)s(mes|kwh|kvarh|kw|w)(?:mes)?$/;
const THOUSAND = decimal('1000');
const HUNDREDTH = decimal('0.01');

/** What makes a sheet's price PEN for each month, kWh, kvarh or kW of the charge; null for a unit that does not fit it. */
function scaleOf(charge: string, unit: string): { readonly factor: Decimal; readonly rule: string } | null {
  const match = UNIT.exec(unit.toLowerCase().replaceAll(/[\s./-]/g, ''));
  const [, cents, per] = match ?? [];
  const fits: Readonly<Record<string, readonly string[]>> = {
    CARGO_FIJO: ['mes'],
    ENERGIA: ['kwh'],
    ENERGIA_HP: ['kwh'],
    ENERGIA_HFP: ['kwh'],
    REACTIVA: ['kvarh'],
  };
  if (per === undefined || !(fits[charge] ?? ['kw', 'w']).includes(per)) return null;
  const factor = (cents === '' ? decimal('1') : HUNDREDTH).times(per === 'w' ? THOUSAND : 1);
  const rule = `${cents === '' ? '' : ' / 100'}${per === 'w' ? ' × 1000' : ''}`;
  return { factor, rule };
}

const isOpen = ({ range_from: from, range_until: until }: SheetRow) =>
  until === null && (from === null || from.isZero());
const isPlain = ({ rating }: SheetRow) => rating !== 'first' && rating !== 'excess';
/** Whether a range of kWh holds a quantity: without its lower end, but with zero where it begins there; with its upper end. */
export function holds(
  { range_from: from, range_until: until }: Pick<SheetRow, 'range_from' | 'range_until'>,
  kwh: Decimal,
): boolean {
  const above = from === null || from.isZero() || kwh.greaterThan(from);
  return above && (until === null || kwh.lessThanOrEqualTo(until));
}

/** The one row that prices all kWh, or the rows of the first block and of the excess over it. */
type Choice =
  | { readonly one: SheetRow }
  | { readonly first: SheetRow; readonly excess: SheetRow; readonly block: Decimal };

/**
 * Brackets are for dwellings. One that FOSE excludes pays the full price, that of the bracket without an end. In a bracket of two
 * blocks the first ends where the bracket begins.
 */
function choose(rows: readonly SheetRow[], { contract, kwh }: Wanted): Choice | null {
  const open = rows.find((row) => isOpen(row) && isPlain(row));
  const bracketed = rows.filter((row) => !isOpen(row));
  if (!contract.residential || bracketed.length === 0) return open ? { one: open } : null;
  if (contract.foseExcluded) {
    const full = bracketed.find((row) => row.range_until === null && isPlain(row)) ?? open;
    return full ? { one: full } : null;
  }
  const inside = bracketed.filter((row) => holds(row, kwh));
  const plain = inside.find(isPlain);
  if (plain) return { one: plain };
  const excess = inside.find(({ rating }) => rating === 'excess');
  if (!excess) {
    const one = inside.find(({ rating }) => rating === 'first') ?? open;
    return one ? { one } : null;
  }
  const block = excess.range_from;
  const first = bracketed.find(
    ({ rating, range_from: from, range_until: until }) =>
      rating === 'first' && block !== null && ((from?.equals(block) ?? false) || (until?.equals(block) ?? false)),
  );
  return first && block?.greaterThan(0) ? { first, excess, block } : null;
}

/** Rows of the charge for the rating; rows without a rating serve any. */
function rated(rows: readonly SheetRow[], { charge, rating }: Wanted): readonly SheetRow[] {
  const ofCharge = rows.filter((row) => row.charge === charge);
  const unrated = ofCharge.filter((row) => row.rating === null || !isPlain(row));
  if (rating === null) return unrated;
  const own = ofCharge.filter((row) => row.rating === rating);
  return own.length > 0 ? own : unrated;
}

function priced(row: SheetRow, charge: string, symbol: string): Part<{ readonly price: Decimal; readonly rate: Rate }> {
  const scale = scaleOf(charge, row.unit);
  if (!scale) {
    const { tariff_option: option, unit, valid_from: validFrom } = row;
    return lacking(
      finding('settlement.sheet-unit-invalid', { charge, option, unit, validFrom, kind: 'pe.tariff-sheet' }),
    );
  }
  const price = row.value.times(scale.factor);
  const term: Term = { symbol, value: row.value, unit: row.unit, source: cell(provenanceOf(row), 'valor') };
  return found({ price, rate: rateOf(price, term, `${symbol}${scale.rule}`) });
}

function rateIn(sheet: SheetDays, wanted: Wanted, suffix: string): Part<DatedRate> {
  const { charge, contract, kwh, rating } = wanted;
  const choice = choose(rated(sheet.rows, wanted), wanted);
  if (!choice) {
    const { networkOperator: operator, electricSystem: system, option } = contract;
    const params = { operator, system, option: option.code, charge: rating ? `${charge} ${rating}` : charge };
    return lacking(
      finding('settlement.sheet-price-missing', { ...params, validFrom: sheet.validFrom, kind: 'pe.tariff-sheet' }),
    );
  }
  if ('one' in choice) {
    const one = priced(choice.one, charge, `PRECIO${suffix}`);
    if (one.value === null) return lacking(...one.findings);
    return found({ rate: one.value.rate, days: sheet.days, provenance: provenanceOf(choice.one) });
  }
  const blocks = everyPart([
    priced(choice.first, charge, `PRIMEROS${suffix}`),
    priced(choice.excess, charge, `EXCESO${suffix}`),
  ]);
  const [first, excess] = blocks.value ?? [];
  if (!first || !excess) return lacking(...blocks.findings);
  const provenance = provenanceOf(choice.excess);
  const block: Term = {
    symbol: `BLOQUE${suffix}`,
    value: choice.block,
    unit: 'kWh',
    source: cell(provenance, 'rango_desde'),
  };
  const month: Term = { symbol: `KWH_MES${suffix}`, value: kwh, unit: 'kWh', source: cell(provenance, null) };
  const rate: Rate = {
    per: choice.block.times(first.price).plus(kwh.minus(choice.block).times(excess.price)),
    over: kwh,
    rule: `(BLOQUE${suffix} × ${first.rate.rule} + (KWH_MES${suffix} - BLOQUE${suffix}) × ${excess.rate.rule}) / KWH_MES${suffix}`,
    terms: [block, month, ...first.rate.terms, ...excess.rate.terms],
  };
  return found({ rate, days: sheet.days, provenance });
}

/** PEN for each unit of a charge, in the sheets that govern, by days; or the findings that name what the sheets lack. */
export function priceOf(sheets: readonly SheetDays[], wanted: Wanted, suffix = ''): Part<Rate> {
  const parts = everyPart(
    sheets.map((sheet, index) => rateIn(sheet, wanted, sheets.length > 1 ? `${suffix}_${index + 1}` : suffix)),
  );
  return parts.value ? found(weighed(parts.value, suffix)) : lacking(...parts.findings);
}

/** Whether any of the sheets prices a charge. */
export function prices(sheets: readonly SheetDays[], charge: string): boolean {
  return sheets.some(({ rows }) => rows.some((row) => row.charge === charge));
}
