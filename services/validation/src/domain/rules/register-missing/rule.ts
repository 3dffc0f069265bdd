import type { Period } from '@kantia/kernel/period';
import { isTelemetered, registersOf, type ReadRegister } from '../../consumption.js';
import { tariffOptionsIn, type OptionEnergy } from '../../policies/tariff-options.js';
import type { SnapshotRow } from '../../rows.js';
import { governingSegment, segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const KIND = 'pe.register-readings';

function wantedOf(option: OptionEnergy, read: ReadonlySet<string | null>): readonly string[] {
  if (option === 'none' || (option === 'single' && read.has('EA'))) return [];
  return option === 'peak-off-peak' || read.has('EA_HP') ? ['EA_HP', 'EA_HFP'] : ['EA'];
}

/** The energies of one meter under one option; `registers`: what was read of it. */
function missingIn(
  { meter, tariff_option: code, supply_point_code: supplyPoint }: SnapshotRow,
  registers: readonly ReadRegister[],
  period: Period,
) {
  const option = tariffOptionsIn(period).get(code ?? '');
  if (!option) return [];
  const read = new Set(registers.map(({ reading }) => reading.register));
  const of = { meter: meter ?? '', supplyPoint, period, kind: KIND };
  return wantedOf(option, read)
    .filter((register) => !read.has(register))
    .map((register) => report(TEXTS, 'validation.register-missing', { register, ...of }));
}

export const registerMissing: Rule = {
  name: 'register-missing',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { period }) {
    const registers = registersOf(service);
    const read = segmentsInForce(service).filter((segment) => registers.some((one) => one.segment === segment));
    const governing = governingSegment(service);
    // Readings of a meter that the contract does not have are named by another rule; its energies are missing all the same.
    const segments = read.length === 0 && governing && !isTelemetered(governing) ? [governing] : read;
    if (service.readings.length === 0) return [];
    return segments.flatMap((segment) =>
      missingIn(
        segment,
        registers.filter((one) => one.segment === segment),
        period,
      ),
    );
  },
};
