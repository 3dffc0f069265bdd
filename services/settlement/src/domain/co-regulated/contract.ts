import { decimal } from '@kantia/kernel/decimal';
import { finding } from '../finding.js';
import type { InForce } from '../metering/segment.js';
import { found, lacking, type Part } from '../part.js';
import { CONSUMER_CLASSES, type GoverningContract } from './input.js';
import type { SegmentRow } from './sets.js';

/** Stratum and altitude are needed only where a rule asks for them; a blank is never read as a value. */
export function contractOf(segment: InForce<SegmentRow>): Part<GoverningContract> {
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
