import { decimal, toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { settle, type Settled } from '../src/domain/engine.js';
import type { PeCommonFormula } from '../src/domain/pe-common/figures.js';
import type { ArrearConcept, PeCommonInput } from '../src/domain/pe-common/input.js';
import { peArrears } from '../src/domain/formulas/pe-common-arrears/formula.js';
import { pePriorAdjustment } from '../src/domain/formulas/pe-common-prior-adjustment/formula.js';
import { peCompensatoryInterest } from '../src/domain/formulas/pe-common-compensatory-interest/formula.js';
import { peConnectionMaintenance } from '../src/domain/formulas/pe-common-connection-maintenance/formula.js';
import { peIgv } from '../src/domain/formulas/pe-common-igv/formula.js';
import { peRounding } from '../src/domain/formulas/pe-common-rounding/formula.js';
import { peRuralElectrification } from '../src/domain/formulas/pe-common-rural-electrification/formula.js';

export const provenance = { inputId: null, file: 'f.csv', row: 2 };

/** July 2026 in an interconnected system, without arrears, maintenance or rounding. */
export function aCommonInput(changed: Partial<PeCommonInput> = {}): PeCommonInput {
  return {
    period: period('2026-07'),
    taxUnit: { value: decimal('5500'), provenance },
    maintenance: { kind: 'absent' },
    arrears: new Map(),
    rounding: { payableStep: null, carry: null },
    ...changed,
  };
}

export function arrears(values: Partial<Record<ArrearConcept, readonly string[]>>): PeCommonInput['arrears'] {
  return new Map(
    Object.entries(values).map(([concept, texts]) => [
      concept as ArrearConcept,
      texts.map((text) => ({ value: decimal(text), provenance })),
    ]),
  );
}

/** Energy of an amount and a quantity, in the place of a market's own formulas. */
function energy(kwh: string, amount: string): PeCommonFormula {
  return {
    code: 'test.energy',
    norm: '',
    validFrom: period('1990-01'),
    validUntil: null,
    price: () => ({
      figures: { kwh: { value: decimal(kwh), terms: [] } },
      lines: [
        {
          code: 'ENERGIA',
          description: '',
          quantity: decimal(kwh),
          unit: 'kWh',
          unitPrice: null,
          exact: decimal(amount),
          place: 'base',
          taxable: true,
          formula: '',
          terms: [],
        },
      ],
    }),
  };
}

export function settleCommon(input: PeCommonInput, { kwh = '0', amount = '0' } = {}): Settled {
  const formulas = [
    peConnectionMaintenance,
    energy(kwh, amount),
    peCompensatoryInterest,
    peIgv,
    peRuralElectrification,
    peArrears,
    pePriorAdjustment,
    peRounding,
  ];
  return settle(input, formulas, 'PEN');
}

/** Amounts by code, `TOTAL` beside them; or the codes of the findings. */
export function amountsOf(result: Settled): Readonly<Record<string, string>> | readonly string[] {
  if (result.kind === 'failed') return result.findings.map(({ code }) => code);
  const { lines, total } = result.statement;
  return Object.fromEntries([...lines.map(({ code, amount }) => [code, toText(amount)]), ['TOTAL', toText(total)]]);
}
