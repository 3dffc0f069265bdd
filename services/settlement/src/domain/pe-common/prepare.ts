import { ZERO, type Decimal } from '@kantia/kernel/decimal';
import { addMonths, localDate, type Period } from '@kantia/kernel/period';
import { arrearsOf, type ArrearRow, type Cited } from '../arrears.js';
import { finding } from '../finding.js';
import type { InForce } from '../metering/segment.js';
import { found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import type { Settings } from '../settings.js';
import { cell } from '../term.js';
import { spansOf } from '../dated-sets.js';
import type { Maintenance, PeCommonInput } from './input.js';
import { rateOf, type DatedRate } from './rate.js';
import type { CommonReference } from './reference.js';
import type { CarryRow } from './sets.js';

/** What the common lines read of a segment. */
type CommonSegment = InForce<{
  readonly contract_code: string;
  readonly segment_from: string | null;
  readonly segment_until: string | null;
  readonly meter: string | null;
  readonly meter_digits: number | null;
  readonly meter_factor: Decimal | null;
  readonly network_operator: string | null;
  readonly interconnected: boolean | null;
  readonly connection_type: string | null;
  readonly phases: number | null;
}>;

interface CommonRows {
  /** In force, in order; the last one governs. */
  readonly segments: readonly CommonSegment[];
  readonly arrears: readonly ArrearRow[];
  readonly carries: readonly CarryRow[];
}
interface CommonFrame {
  readonly period: Period;
  readonly settings: Settings;
  readonly reference: CommonReference;
  /** Of the market: regulated and free round by different settings. */
  readonly payableStep: Decimal | null;
}

/** Blank is interconnected, as the customers' sheet says. */
function taxUnitOf(governing: CommonSegment | undefined, { period, reference }: CommonFrame): Part<Cited | null> {
  if (governing?.interconnected === false) return found(null);
  const year = Number(period.slice(0, 4));
  const row = reference.taxUnits.get(year);
  if (row) return found({ value: row.tax_unit, provenance: provenanceOf(row) });
  return lacking(finding('settlement.tax-unit-missing', { year: String(year), kind: 'pe.tax-unit' }));
}

function maintenanceOf(segments: readonly CommonSegment[], { reference }: CommonFrame): Maintenance {
  const [first, governing] = [segments[0], segments.at(-1)];
  const { network_operator: operator, connection_type: type, phases } = governing ?? {};
  const ofOperator = reference.maintenance.get(operator ?? '');
  if (!first || !governing || !ofOperator || !type) return { kind: 'absent' };
  const mine = ofOperator.filter(
    (row) => row.connection_type === type && (row.phases === null || row.phases === phases),
  );
  const { spans, uncovered } = spansOf(
    ofOperator.map((row) => row.valid_from),
    localDate(first.segment_from),
    localDate(governing.segment_until),
  );
  const rates = spans.flatMap(({ validFrom, days }, index): DatedRate[] => {
    const row = mine.find(({ valid_from: from }) => from === validFrom);
    if (!row) return [];
    const provenance = provenanceOf(row);
    const symbol = spans.length > 1 ? `CARGO_${index + 1}` : 'CARGO';
    return [
      {
        rate: rateOf(row.value, { symbol, value: row.value, unit: 'PEN/mes', source: cell(provenance, 'valor') }),
        days,
        provenance,
      },
    ];
  });
  if (uncovered === null && rates.length === spans.length) return { kind: 'priced', rates };
  return { kind: 'unmatched', operator: operator ?? '', connection: `${type} ${phases ?? '-'}` };
}

function carryOf(rows: readonly CarryRow[], { period, settings }: CommonFrame): Cited | null {
  if (!settings.rounding.carryOver) return null;
  const row = rows.find(({ month }) => month === addMonths(period, -1));
  if (row) return { value: row.carry, provenance: provenanceOf(row) };
  return { value: ZERO, provenance: { inputId: null, file: null, row: null } };
}

/** What both Peruvian markets need beside their own prices and determinants. */
export function prepareCommon(rows: CommonRows, frame: CommonFrame): Part<PeCommonInput> {
  const taxUnit = taxUnitOf(rows.segments.at(-1), frame);
  if (taxUnit.findings.length > 0) return lacking(...taxUnit.findings);
  return found({
    period: frame.period,
    taxUnit: taxUnit.value,
    maintenance: maintenanceOf(rows.segments, frame),
    arrears: arrearsOf(rows.arrears),
    rounding: { payableStep: frame.payableStep, carry: carryOf(rows.carries, frame) },
  });
}
