import { randomUUID } from 'node:crypto';
import { decimal, toText } from '@kantia/kernel/decimal';

export interface StatementChoice {
  readonly ordinal?: number;
  readonly statementId?: string;
  readonly total?: string;
  readonly currency?: string;
}

/** One line of a statements object, as `settlement` writes it. */
export function aStatement({
  ordinal = 1,
  statementId = randomUUID(),
  total = '1000.50',
  currency = 'COP',
}: StatementChoice = {}) {
  return {
    ordinal,
    statementId,
    version: 1,
    serviceId: randomUUID(),
    supplyPointId: randomUUID(),
    supplyPointCode: `SP-${String(ordinal).padStart(5, '0')}`,
    contractCode: `C-${ordinal}`,
    customer: {
      id: randomUUID(),
      code: `K-${ordinal}`,
      name: 'María Nariño',
      idType: '13',
      idNumber: '52000111',
      email: null,
      phone: null,
      address: 'Calle 1',
      municipalityCode: '52001',
    },
    period: '2026-10',
    market: 'regulated',
    currency,
    energyKwh: '130.000000000',
    subtotal: total,
    taxes: '0',
    total,
    resultHash: 'a'.repeat(64),
    manifestHash: 'b'.repeat(64),
    lines: [
      {
        code: 'energy',
        description: 'Consumo',
        quantity: '130',
        unit: 'kWh',
        unitPrice: '7.70',
        amount: '1001',
        taxable: false,
        formula: 'co.energy',
      },
      {
        code: 'rounding',
        description: 'Ajuste',
        quantity: null,
        unit: null,
        unitPrice: null,
        amount: toText(decimal(total).minus(decimal('1001'))),
        taxable: false,
        formula: 'co.rounding',
      },
    ],
  };
}
