import { decimal } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import type { Frame as FrameOf, Prepared } from '../market.js';
import type { RegisterWindow } from '../metering/register.js';
import { inForceOf, registerOf, type InForce } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import {
  CONSUMER_CLASSES,
  type CoRegulatedInput,
  type GoverningContract,
  type ResidentialBase,
  type UnitCostComponents,
} from './input.js';
import { componentsKey, tariffKey, type Reference } from './reference.js';
import type { ReadingRow, SegmentRow, ServiceRows } from './sets.js';

export type Frame = FrameOf<Reference>;

/** Stratum and altitude are needed only where a rule asks for them; a blank is never read as a value. */
function contractOf(segment: InForce<SegmentRow>): Part<GoverningContract> {
  const incomplete = (field: string) =>
    finding('settlement.contract-incomplete', { contract: segment.contract_code, field });
  const {
    network_operator: networkOperator,
    voltage_level: voltageLevel,
    stratum,
    altitude_masl: altitudeMasl,
  } = segment;
  const consumerClass = CONSUMER_CLASSES.find((known) => known === segment.consumer_class);
  if (networkOperator === null) return lacking(incomplete('operador_red'));
  if (voltageLevel === null) return lacking(incomplete('nivel_tension'));
  if (!consumerClass) return lacking(incomplete('clase'));
  if (voltageLevel === 1 && segment.asset_ownership === null) return lacking(incomplete('propiedad_activo'));
  const byStratum = consumerClass === 'residential' || consumerClass === 'common-area';
  if (byStratum && stratum === null) return lacking(incomplete('estrato'));
  const subsidised = consumerClass === 'residential' && stratum !== null && stratum <= 3;
  if (subsidised && altitudeMasl === null) return lacking(incomplete('altitud_msnm'));
  return found({
    networkOperator,
    voltageLevel,
    assetOwnership: voltageLevel === 1 ? segment.asset_ownership : null,
    consumerClass,
    stratum,
    altitudeMasl,
    subnormal: segment.subnormal ?? false,
    contributionExemptionPct: segment.contribution_exemption_pct ?? decimal('0'),
  });
}

/** Ordered by day, so that the order of rows in a file changes no term. */
function registersOf(
  { readings }: ServiceRows,
  segments: readonly InForce<SegmentRow>[],
  period: Period,
): Part<readonly RegisterWindow[]> {
  const supplyPoint = segments[0]?.supply_point_code ?? '';
  if (readings.length === 0) {
    return lacking(finding('settlement.reading-missing', { period, supplyPoint, kind: 'co.register-readings' }));
  }
  const key = (row: ReadingRow) => `${row.current_date} ${row.previous_date} ${row.meter}`;
  const ordered = readings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return everyPart(ordered.map((reading) => registerOf(reading, segments, 'co.register-readings')));
}

function unitCostOf(contract: GoverningContract, { period, reference }: Frame): Part<UnitCostComponents> {
  const { networkOperator: operator, voltageLevel: level, assetOwnership: ownership } = contract;
  const row = reference.components.get(componentsKey({ operator, month: period, level, ownership }));
  if (row)
    return found({
      g: row.g,
      t: row.t,
      d: row.d,
      cv: row.cv,
      pr: row.pr,
      r: row.r,
      cot: row.cot,
      provenance: provenanceOf(row),
    });
  const params = {
    operator,
    period,
    level: String(level),
    ownership: ownership ?? '-',
    kind: 'co.unit-cost-components',
  };
  return lacking(finding('settlement.price-missing', params));
}

/** Strata 1 and 2 only: last month's tariffs, and the CPI of m-1 over that of m-2 (inputs.md). */
function residentialOf(contract: GoverningContract, { period, reference }: Frame): Part<ResidentialBase | null> {
  const { consumerClass, stratum, networkOperator: operator, assetOwnership: ownership } = contract;
  if (consumerClass !== 'residential' || (stratum !== 1 && stratum !== 2)) return found(null);
  const month = addMonths(period, -1);
  const base = reference.priorTariffs.get(tariffKey({ operator, month, ownership }));
  const cpi = reference.cpi.get(month);
  const previous = reference.cpi.get(addMonths(period, -2));
  const findings: Finding[] = [];
  const kind = 'co.prior-residential-tariffs';
  if (!base)
    findings.push(finding('settlement.prior-tariff-missing', { month, operator, ownership: ownership ?? '-', kind }));
  if (!cpi) findings.push(finding('settlement.cpi-missing', { month, kind: 'co.cpi' }));
  if (!previous || previous.cpi.isZero())
    findings.push(finding('settlement.cpi-missing', { month: addMonths(period, -2), kind: 'co.cpi' }));
  if (!base || !cpi || !previous || findings.length > 0) return lacking(...findings);
  return found({
    e1: base.e1,
    e2: base.e2,
    provenance: provenanceOf(base),
    cpi: { value: cpi.cpi, provenance: provenanceOf(cpi) },
    previousCpi: { value: previous.cpi, provenance: provenanceOf(previous) },
  });
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): Prepared<CoRegulatedInput> {
  const segments = inForceOf(rows.segments);
  const governing = segments.at(-1);
  if (!governing) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return {
      kind: 'incomplete',
      findings: [finding('settlement.contract-not-in-force', { contract, period: frame.period })],
    };
  }
  const contract = contractOf(governing);
  const registers = registersOf(rows, segments, frame.period);
  if (!contract.value) return { kind: 'incomplete', findings: [...contract.findings, ...registers.findings] };
  const unitCost = unitCostOf(contract.value, frame);
  const residential = residentialOf(contract.value, frame);
  const findings = [...registers.findings, ...unitCost.findings, ...residential.findings];
  if (findings.length > 0 || !registers.value || !unitCost.value) return { kind: 'incomplete', findings };
  return {
    kind: 'complete',
    input: {
      period: frame.period,
      contract: contract.value,
      registers: registers.value,
      unitCost: unitCost.value,
      residential: residential.value,
      rounding: frame.settings.rounding,
    },
  };
}
