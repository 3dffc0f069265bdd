import { fromUnscaled, type Decimal } from '@kantia/kernel/decimal';
import { componentsKey } from '../co-regulated/reference.js';
import type { UnitCostComponents } from '../co-regulated/input.js';
import { finding } from '../finding.js';
import type { Frame as FrameOf } from '../market.js';
import type { InForce } from '../metering/segment.js';
import { found, lacking, type Part } from '../part.js';
import { inForce } from '../policies/dated.js';
import { SCARCITY_CEILING } from '../policies/co-scarcity.js';
import { provenanceOf } from '../row.js';
import type { Provenance } from '../term.js';
import type { ContractPrice, EnergyPrice, IndexValue, SpotHours } from './input.js';
import { PRICE_MODES } from './price-modes.js';
import type { Reference } from './reference.js';
import type { SegmentRow, SpotRow } from './sets.js';
import { together } from './together.js';

export type Frame = FrameOf<Reference>;
export type Segment = InForce<SegmentRow>;

export const incomplete = ({ contract_code: contract }: Segment, field: string): Part<never> =>
  lacking(finding('settlement.contract-incomplete', { contract, field }));

export function componentsOf(segment: Segment, { period, reference }: Frame): Part<UnitCostComponents> {
  const { network_operator: operator, voltage_level: level } = segment;
  if (operator === null) return incomplete(segment, 'operador_red');
  if (level === null) return incomplete(segment, 'nivel_tension');
  if (level === 1 && segment.asset_ownership === null) return incomplete(segment, 'propiedad_activo');
  const ownership = level === 1 ? segment.asset_ownership : null;
  const row = reference.components.get(componentsKey({ operator, month: period, level, ownership }));
  if (row) return found({ ...row, provenance: provenanceOf(row) });
  const params = {
    operator,
    period,
    level: String(level),
    ownership: ownership ?? '-',
    kind: 'co.unit-cost-components',
  };
  return lacking(finding('settlement.price-missing', params));
}

function indexOf(segment: Segment, month: string, { reference }: Frame): Part<IndexValue> {
  const row = reference.ppi.get(month);
  if (!row || row.ppi.isZero())
    return lacking(finding('settlement.ppi-missing', { month, contract: segment.contract_code, kind: 'co.ppi' }));
  return found({ month, value: row.ppi, provisional: row.status === 'provisional', provenance: provenanceOf(row) });
}

/** Only a contract with a base month is indexed. */
function contractPrice(segment: Segment, frame: Frame): Part<ContractPrice> {
  const { base_price: base, base_month: month, price_mode: mode } = segment;
  if (base === null) return incomplete(segment, 'precio_base');
  if (month !== null)
    return together({
      base: found(base),
      index: together({ base: indexOf(segment, month, frame), current: indexOf(segment, frame.period, frame) }),
    });
  return mode === 'FIXED_INDEXED' ? incomplete(segment, 'mes_base') : found({ base, index: null });
}

const LOW = fromUnscaled(1n, 7);
export interface Measured {
  /** First row of the point's readings. */
  readonly readings: Provenance;
  readonly spot: SpotRow | undefined;
}

function spotHours(segment: Segment, { readings, spot: row }: Measured, frame: Frame): Part<SpotHours> {
  const { period: month, reference } = frame;
  const hour = row ? row.first_unpriced : `${segment.segment_from}T00:00`;
  if (!row || hour !== null)
    return lacking(finding('settlement.spot-price-missing', { hour: hour ?? month, kind: 'co.spot-price' }));
  const scarcity = reference.scarcity.get(month);
  if (!scarcity) return lacking(finding('settlement.scarcity-price-missing', { month, kind: 'co.scarcity-price' }));
  const policy = inForce(SCARCITY_CEILING, month);
  if (!policy) return lacking(finding('settlement.policy-missing', { policy: 'precio de escasez', period: month }));
  return found({
    hours: row.spot_hours,
    kwh: row.spot_kwh,
    value: row.spot_value.plus(row.spot_value_low.times(LOW)),
    prices: row.spot_prices,
    readings,
    pricesAt: reference.spotPricesAt,
    ceiling: { value: scarcity[policy.value], level: policy.value, provenance: provenanceOf(scarcity) },
  });
}

/** A field of the contract that its mode needs. */
const required = (segment: Segment, value: Decimal | null, field: string): Part<Decimal> =>
  value === null ? incomplete(segment, field) : found(value);

export function energyPriceOf(
  segment: Segment,
  { measured, unitCost }: { readonly measured: Measured; readonly unitCost: Part<UnitCostComponents> },
  frame: Frame,
): Part<EnergyPrice> {
  const mode = PRICE_MODES.find((known) => known === segment.price_mode);
  if (!mode) return incomplete(segment, 'modalidad_precio');
  const { cap_kwh_h: cap, price_minimum: minimum, price_maximum: maximum, margin } = segment;
  const price = () => contractPrice(segment, frame);
  const spot = () => spotHours(segment, measured, frame);
  switch (mode) {
    case 'FIXED_INDEXED':
      return together({ mode: found(mode), price: price() });
    case 'PAY_AS_CONTRACTED': {
      const contractedKwhH = required(segment, segment.contracted_energy_kwh_h, 'energia_contratada_kwh_h');
      return together({ mode: found(mode), price: price(), contractedKwhH, spot: spot() });
    }
    case 'PAY_AS_DEMANDED': {
      const above = cap === null ? found(null) : together({ capKwhH: found(cap), spot: spot() });
      return together({ mode: found(mode), price: price(), above });
    }
    case 'SPOT_PLUS': {
      const bounds = found({ minimum, maximum });
      return together({ mode: found(mode), margin: required(segment, margin, 'margen'), bounds, spot: spot() });
    }
    case 'MIXED': {
      const fixedPct = required(segment, segment.fixed_pct, 'porcentaje_fijo');
      const terms = { margin: found(margin), bounds: found({ minimum, maximum }) };
      return together({ mode: found(mode), price: price(), fixedPct, ...terms, spot: spot() });
    }
    case 'REGULATED_DISCOUNT': {
      const discountPct = required(segment, segment.discount_pct, 'descuento_pct');
      return together({ mode: found(mode), discountPct, unitCost });
    }
  }
}
