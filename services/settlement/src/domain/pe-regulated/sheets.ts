import { addDays, localDate, type LocalDate } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import type { Metered } from '../metering/register.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { spansOf } from '../dated-sets.js';
import type { TariffOption } from '../policies/pe-tariff-options.js';
import type { EnergyPart, ReactiveDays, SheetDays } from './input.js';
import { optionKey, systemKey, type Frame, type Reference } from './reference.js';
import { together, type MeasuredEnergy, type Segment } from './usage.js';

/** The sets of the system's sheet that govern some days, with the rows of the segment's option. */
export function sheetsOf(
  segment: Segment,
  from: LocalDate,
  until: LocalDate,
  { sheetDates, sheets }: Reference,
): Part<readonly SheetDays[]> {
  const { network_operator: operator, electric_system: system, contract_code: contract, option } = segment;
  const incomplete = (field: string) => lacking(finding('settlement.contract-incomplete', { contract, field }));
  if (operator === null) return incomplete('empresa_distribuidora');
  if (system === null) return incomplete('sistema_electrico');
  const at = { network_operator: operator, electric_system: system };
  const { spans, uncovered } = spansOf(sheetDates.get(systemKey(at)) ?? [], from, until);
  if (uncovered)
    return lacking(finding('settlement.sheet-missing', { operator, system, date: uncovered, kind: 'pe.tariff-sheet' }));
  const own = sheets.get(optionKey({ ...at, tariff_option: option.code })) ?? [];
  return found(
    spans.map(({ validFrom, days }) => ({ validFrom, days, rows: own.filter((row) => row.valid_from === validFrom) })),
  );
}

const CHARGES: Readonly<Record<TariffOption['energy'] | TariffOption['power'], readonly string[]>> = {
  single: ['ENERGIA'],
  'peak-off-peak': ['ENERGIA_HP', 'ENERGIA_HFP'],
  two: ['POT_GENERACION', 'POT_DISTRIBUCION'],
  rated: ['POT_GENERACION', 'POT_DISTRIBUCION'],
  connected: ['POTENCIA'],
  banded: [],
  none: [],
};

/** Charges that every statement of the option has and a sheet does not price. */
export function unpriced(
  { network_operator: operator, electric_system: system, option }: Segment,
  sheets: readonly SheetDays[],
) {
  const charges = ['CARGO_FIJO', ...CHARGES[option.energy], ...CHARGES[option.power]];
  return sheets.flatMap(({ rows, validFrom }) =>
    charges
      .filter((charge) => !rows.some((row) => row.charge === charge))
      .map((charge) => {
        const params = { operator: operator ?? '', system: system ?? '', option: option.code, charge, validFrom };
        return finding('settlement.sheet-price-missing', { ...params, kind: 'pe.tariff-sheet' });
      }),
  );
}

/** The days whose option bills reactive energy, at the sheets of these days; null where no option of the month does. */
export function reactiveDays(
  segments: readonly Segment[],
  billed: readonly Metered[],
  reference: Reference,
): Part<ReactiveDays | null> {
  const own = segments.filter(({ option }) => option.reactive);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return found(null);
  const sheets = sheetsOf(last, localDate(first.segment_from), localDate(last.segment_until), reference);
  if (!sheets.value) return lacking(...sheets.findings);
  const whole = own.length === segments.length;
  return found({ option: last.option, whole, kvarh: together(billed), sheets: sheets.value });
}

/** A register that straddles two sheets takes that of its last day, or both by days; a piece of a profile lies in one. */
export function energyParts(
  energy: readonly MeasuredEnergy[],
  { settings, reference }: Frame,
): Part<readonly EnergyPart[]> {
  const proRata = settings.registerStraddle === 'pro-rata';
  return everyPart(
    energy.map(({ charge, metered, segment, from, until }): Part<EnergyPart> => {
      const sheets = sheetsOf(segment, proRata ? from : addDays(until, -1), until, reference);
      return sheets.value
        ? found({ charge, metered, sheets: sheets.value, reactive: segment.option.reactive })
        : lacking(...sheets.findings);
    }),
  );
}
