import { toText } from '@kantia/kernel/decimal';
import { daysBetween } from '@kantia/kernel/period';
import { prepareCommon } from '../co-common/prepare.js';
import type { ReactiveSource } from '../co-common/reactive-pieces.js';
import { finding } from '../finding.js';
import type { Prepared } from '../market.js';
import { meter } from '../metering/register.js';
import { inForceOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import { cell } from '../term.js';
import { contractOf } from './contract.js';
import type { CoRegulatedInput, GoverningContract, Piece } from './input.js';
import { measuringsOf, type Measuring, type Segment } from './measuring.js';
import { residentialOf, unitCostOf, type Frame } from './prices.js';
import type { ServiceRows } from './sets.js';

/** The base of a municipality's percentage: the energy before subsidy, or after subsidy and contribution (inputs.md). */
const LEVY_BASE = { energy: ['ENERGIA'], total: ['ENERGIA', 'SUBSIDIO', 'CONTRIBUCION'] } as const;

/** Energy under equal contracts and the same sheet, however many meters or segments measured it. */
interface Group {
  readonly contract: GoverningContract;
  readonly measurings: readonly Measuring[];
}

function groupsOf(
  measurings: readonly Measuring[],
  contracts: ReadonlyMap<Segment, GoverningContract>,
): readonly Group[] {
  const groups = new Map<string, { contract: GoverningContract; measurings: Measuring[] }>();
  for (const measuring of measurings) {
    const contract = contracts.get(measuring.segment);
    if (!contract) continue;
    const { contributionExemptionPct, ...rest } = contract;
    const key = JSON.stringify([measuring.month, toText(contributionExemptionPct), rest]);
    const group = groups.get(key);
    if (group) group.measurings.push(measuring);
    else groups.set(key, { contract, measurings: [measuring] });
  }
  return [...groups.values()];
}

/** Days that intervals cover together: two meters read on the same days count once. */
function daysCovered(measurings: readonly Measuring[]): number {
  let days = 0;
  let covered: Measuring['until'] | null = null;
  for (const { from, until } of measurings.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = covered !== null && covered > from ? covered : from;
    if (start >= until) continue;
    days += daysBetween(start, until);
    covered = until;
  }
  return days;
}

function pieceOf({ contract, measurings }: Group, suffix: string, frame: Frame): Part<Piece> {
  const month = measurings[0]?.month ?? frame.period;
  const unitCost = unitCostOf(contract, month, frame);
  const residential = residentialOf(contract, month, frame);
  const findings = [...unitCost.findings, ...residential.findings];
  if (!unitCost.value || findings.length > 0) return lacking(...findings);
  return found({
    suffix,
    contract,
    measured: measurings.map(({ part }) => part),
    unitCost: unitCost.value,
    residential: residential.value,
    days: daysCovered(measurings),
  });
}

function reactiveSource({ suffix, unitCost }: Piece, { measurings }: Group): ReactiveSource {
  const price = { symbol: `D${suffix}`, value: unitCost.d, unit: 'COP/kWh', source: cell(unitCost.provenance, 'D') };
  const registers = measurings.flatMap(({ reading, part }) => {
    if (!reading || part.kind !== 'register') return [];
    const { inductive_kvarh: inductive, capacitive_kvarh: capacitive } = reading;
    const read = `${reading.meter} ${reading.current_date}`;
    return [{ read, kwh: meter(part.window, '').quantity, inductive, capacitive, provenance: provenanceOf(reading) }];
  });
  return { suffix, profiles: measurings.flatMap(({ profile }) => profile ?? []), registers, price };
}

/** The contract of each segment that has to have one, or all that they lack: of those that measured, and of the last day. */
function contractsOf(
  segments: readonly Segment[],
  measurings: readonly Measuring[],
): Part<ReadonlyMap<Segment, GoverningContract>> {
  const needed = segments.filter(
    (segment, index) => index === segments.length - 1 || measurings.some((one) => one.segment === segment),
  );
  const parts = everyPart(
    needed.map((segment): Part<readonly [Segment, GoverningContract]> => {
      const contract = contractOf(segment);
      return contract.value ? found([segment, contract.value]) : lacking(...contract.findings);
    }),
  );
  return parts.value ? found(new Map(parts.value)) : lacking(...parts.findings);
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): Prepared<CoRegulatedInput> {
  const { period, settings, reference } = frame;
  const segments = inForceOf(rows.segments);
  const [first, governing] = [segments[0], segments.at(-1)];
  if (!first || !governing) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return { kind: 'incomplete', findings: [finding('settlement.contract-not-in-force', { contract, period })] };
  }
  const measurings = measuringsOf(rows, segments, frame);
  const contracts = contractsOf(segments, measurings.value ?? []);
  const last = contracts.value?.get(governing);
  if (!contracts.value || !last)
    return { kind: 'incomplete', findings: [...contracts.findings, ...measurings.findings] };
  // Without readings the prices of the last day are looked for all the same: all that is missing is named at once.
  const groups = measurings.value ? groupsOf(measurings.value, contracts.value) : [{ contract: last, measurings: [] }];
  const suffixOf = (index: number) => (groups.length > 1 ? `_${index + 1}` : '');
  const pieces = everyPart(groups.map((group, index) => pieceOf(group, suffixOf(index), frame)));
  const common = prepareCommon(
    rows,
    {
      supplyPoint: governing.supply_point_code,
      payer: {
        municipality: governing.municipality_code,
        consumerClass: last.consumerClass,
        stratum: last.stratum,
        from: first.segment_from,
        until: governing.segment_until,
      },
      reactive: (pieces.value ?? []).flatMap((piece, index) => {
        const group = groups[index];
        return group ? [reactiveSource(piece, group)] : [];
      }),
    },
    { period, reference, levyBase: LEVY_BASE, payableStep: settings.rounding.payableStep },
  );
  const findings = [...measurings.findings, ...pieces.findings, ...common.findings];
  if (!measurings.value || !pieces.value || !common.value) return { kind: 'incomplete', findings };
  return {
    kind: 'complete',
    input: {
      ...common.value,
      pieces: pieces.value,
      billedDays: daysCovered(measurings.value),
      rounding: settings.rounding,
    },
  };
}
