import type { Period } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import { inForceOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { inForce } from '../policies/dated.js';
import { LOW_VOLTAGE_METERING } from '../policies/pe-power.js';
import { TARIFF_OPTIONS } from '../policies/pe-tariff-options.js';
import { rule } from '../term.js';
import type { GoverningContract, Loss, SheetDays } from './input.js';
import type { SegmentRow } from './sets.js';
import type { Segment } from './usage.js';

const policyMissing = (policy: string, period: Period) => finding('settlement.policy-missing', { policy, period });

/** The segments in force with their options. */
export function segmentsOf(rows: readonly SegmentRow[], period: Period): Part<readonly Segment[]> {
  const options = inForce(TARIFF_OPTIONS, period);
  if (!options) return lacking(policyMissing('opciones tarifarias', period));
  return everyPart(
    inForceOf(rows).map((segment): Part<Segment> => {
      const { contract_code: contract, tariff_option: code } = segment;
      if (code === null)
        return lacking(finding('settlement.contract-incomplete', { contract, field: 'opcion_tarifaria' }));
      const option = options.value.get(code);
      return option
        ? found({ ...segment, option })
        : lacking(finding('settlement.tariff-option-unknown', { contract, option: code }));
    }),
  );
}

function lossOf(segment: Segment, period: Period): Part<Loss | null> {
  if (segment.option.level !== 'MT' || !segment.metered_at_low_voltage) return found(null);
  const policy = inForce(LOW_VOLTAGE_METERING, period);
  if (!policy) return lacking(policyMissing('medición en BT', period));
  const { contract_code: contract, typical_sector: sector } = segment;
  if (sector === null) return lacking(finding('settlement.contract-incomplete', { contract, field: 'sector_tipico' }));
  const share = policy.value.sectors.get(sector) ?? policy.value.others;
  return found({ share, term: { symbol: 'PERDIDAS', value: share, unit: '', source: rule(policy.norm) } });
}

/** Whether a dwelling pays by brackets is asked only where the sheet has brackets; power only where a rule bills it. */
export function contractOf(segment: Segment, sheets: readonly SheetDays[], period: Period): Part<GoverningContract> {
  const { contract_code: contract, option, residential, contracted_power_kw: contractedPower } = segment;
  const loss = lossOf(segment, period);
  const powerMode = segment.power_mode === 'contracted' ? 'contracted' : 'variable';
  const byPower = option.power === 'two' || option.power === 'rated';
  const needsPower = option.power === 'connected' || (byPower && powerMode === 'contracted');
  const bracketed = sheets.some(({ rows }) => rows.some((row) => row.range_until !== null));
  const fields = [
    ...(bracketed && residential === null ? ['residencial'] : []),
    ...(needsPower && contractedPower === null ? ['potencia_contratada_kw'] : []),
  ];
  const incomplete = fields.map((field) => finding('settlement.contract-incomplete', { contract, field }));
  if (incomplete.length > 0 || loss.findings.length > 0) return lacking(...incomplete, ...loss.findings);
  return found({
    networkOperator: segment.network_operator ?? '',
    electricSystem: segment.electric_system ?? '',
    option,
    residential: residential ?? false,
    foseExcluded: segment.fose_excluded ?? false,
    contractedPower,
    powerMode,
    loss: loss.value,
  });
}
