import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import type { PeCommonFormula, PeCommonPricing } from '../../pe-common/figures.js';
import type { PeCommonInput } from '../../pe-common/input.js';
import { amountAt, unitPriceOf, weighed } from '../../pe-common/rate.js';

const ONE_MONTH = decimal('1');

function price({ maintenance }: PeCommonInput): PeCommonPricing {
  if (maintenance.kind === 'absent') return {};
  if (maintenance.kind === 'unmatched') {
    const { operator, connection } = maintenance;
    const params = { operator, connection, kind: 'pe.connection-maintenance' };
    return { findings: [finding('settlement.maintenance-unmatched', params)] };
  }
  const rate = weighed(maintenance.rates);
  return {
    lines: [
      {
        code: 'MANTENIMIENTO',
        description: 'Reposición y mantenimiento de la conexión',
        quantity: ONE_MONTH,
        unit: 'mes',
        unitPrice: unitPriceOf(rate),
        exact: amountAt(ONE_MONTH, rate),
        place: 'base',
        taxable: true,
        formula: rate.rule,
        terms: rate.terms,
      },
    ],
  };
}

/** Monthly charge for replacing and maintaining the connection, PEN; two sets in a month weigh by days. */
export const peConnectionMaintenance: PeCommonFormula = {
  code: 'pe.common.connection-maintenance',
  norm: 'DL 25844 art. 163 del reglamento; Res. Osinergmin 130-2023-OS/CD',
  validFrom: period('2003-01'),
  validUntil: null,
  price,
};
