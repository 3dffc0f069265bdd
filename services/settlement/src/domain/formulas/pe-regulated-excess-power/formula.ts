import { period } from '@kantia/kernel/period';
import type { Decimal } from '@kantia/kernel/decimal';
import {
  asBilled,
  bandOf,
  contracted,
  demandOf,
  excess,
  meanOfGreatest,
  powerLine,
  ratedHours,
  ratingOf,
} from '../../pe-regulated/billed-power.js';
import type { Billed } from '../../pe-regulated/charge-line.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { prices } from '../../pe-regulated/sheet-price.js';
import { rule } from '../../term.js';

const PEAK = { charge: 'EXCESO_POT_HP', description: 'Exceso de potencia en horas punta' };
const OFF_PEAK = { charge: 'EXCESO_POT_HFP', description: 'Exceso de potencia en horas fuera de punta' };
interface Excess {
  readonly charge: typeof PEAK;
  readonly kw: Billed;
}

/** Off peak over peak, each by its mean of the greatest; with a contracted power over that or the peak of the month. */
function ofTwoPowers(input: PeRegulatedInput): Billed {
  const symbol = 'KW_EXCESO_HFP';
  if (input.contract.powerMode === 'variable')
    return excess(symbol, meanOfGreatest(input, 'offPeak', symbol), meanOfGreatest(input, 'peak', symbol));
  const { contractedPower } = input.contract;
  const peak = demandOf(input, 'peak');
  const limit = contracted(input, symbol);
  const most = contractedPower?.greaterThan(peak.quantity) ? contractedPower : peak.quantity;
  return excess(symbol, asBilled(demandOf(input, 'offPeak')), {
    ...limit,
    value: most,
    rule: `max(POT_CONTRATADA, ${peak.rule})`,
    terms: [...limit.terms, ...peak.terms],
  });
}

/** BT5A: what exceeds the limits of its band. */
function ofBand({ demands, bands, ...input }: PeRegulatedInput): readonly Excess[] {
  if (!bands || !demands.peak || !demands.offPeak) return [];
  const { value, norm } = bands;
  const limit = (kw: Decimal) => ({
    value: kw,
    rule: 'LIMITE',
    terms: [{ symbol: 'LIMITE', value: kw, unit: 'kW', source: rule(norm) }],
  });
  const offPeak = bandOf({ ...input, demands, bands }) === 'a' ? value.both : value.offPeak;
  return [
    { charge: PEAK, kw: excess('KW_EXCESO_HP', asBilled(demands.peak), limit(value.both)) },
    { charge: OFF_PEAK, kw: excess('KW_EXCESO_HFP', asBilled(demands.offPeak), limit(offPeak)) },
  ];
}

function excesses(input: PeRegulatedInput): readonly Excess[] {
  const { option, powerMode } = input.contract;
  if (option.power === 'banded') return ofBand(input);
  if (option.power !== 'two' && option.power !== 'rated') return [];
  const offPeak = option.power === 'two' ? [{ charge: OFF_PEAK, kw: ofTwoPowers(input) }] : [];
  if (powerMode !== 'contracted' || !prices(input.sheets, PEAK.charge)) return offPeak;
  const kw = excess('KW_EXCESO_HP', asBilled(demandOf(input, ratedHours(input))), contracted(input, ''));
  return [{ charge: PEAK, kw }, ...offPeak];
}

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const rating = ratingOf(input, sheet) ?? bandOf(input);
  const priced = excesses(input).map(({ charge, kw }) => powerLine(input, sheet, { ...charge, rating }, kw));
  return {
    lines: priced.flatMap(({ lines }) => lines ?? []),
    findings: priced.flatMap(({ findings }) => findings ?? []),
  };
}

/** Power in excess, PEN: off peak over peak (MT2, BT2), over the limits of BT5A, over a contracted power that the sheet prices apart. */
export const peRegulatedExcessPower: PeRegulatedFormula = {
  code: 'pe.regulated.excess-power',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.excess-power.2',
  price,
};
