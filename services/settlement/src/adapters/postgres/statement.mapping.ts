import type { StatementView } from '@kantia/contracts/settlement/operations/get-statement.v1';
import { toText } from '@kantia/kernel/decimal';
import { z } from 'zod';
import { Injectable } from '@nestjs/common';
import { StatementColumns, type SettledService } from '../../application/ports.js';
import { toDeterminants, toStoredLine, toMoney } from '../statement-json.js';

const source = z.object({
  kind: z.string(),
  inputId: z.string().nullable().default(null),
  file: z.string().nullable().default(null),
  row: z.number().int().nullable().default(null),
  column: z.string().nullable().default(null),
  norm: z.string().nullable().default(null),
});
const line = z.object({
  code: z.string(),
  description: z.string(),
  quantity: z.string().nullable(),
  unit: z.string().nullable(),
  unitPrice: z.string().nullable(),
  amount: z.string(),
  taxable: z.boolean(),
  formula: z.string(),
  formulaCode: z.string(),
  priorMonths: z
    .object({
      currentAmount: z.string(),
      priorAmount: z.string(),
      months: z.array(z.object({ month: z.string(), amount: z.string() })),
    })
    .nullable()
    .default(null),
  terms: z.array(z.object({ symbol: z.string(), value: z.string(), unit: z.string(), source })),
});
const statementRow = z.object({
  id: z.string(),
  version: z.number().int(),
  cycle_id: z.string(),
  supply_point_id: z.string(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  period: z.string(),
  market: z.string(),
  currency: z.string(),
  energy_kwh: z.string(),
  subtotal: z.string(),
  taxes: z.string(),
  total: z.string(),
  result_hash: z.string(),
  manifest_hash: z.string(),
  determinants: z.record(z.string(), z.string()),
  lines: z.array(line),
});

export function fromRow(row: unknown): StatementView {
  const read = statementRow.parse(row);
  const {
    cycle_id: cycleId,
    supply_point_id: supplyPointId,
    supply_point_code: supplyPointCode,
    contract_code: contractCode,
    ...rest
  } = read;
  const { energy_kwh: energyKwh, result_hash: resultHash, manifest_hash: manifestHash, ...own } = rest;
  return { ...own, cycleId, supplyPointId, supplyPointCode, contractCode, energyKwh, resultHash, manifestHash };
}

/** For `unnest`; the two columns of JSON are one text each, a line a statement: an array would escape every quote. */
@Injectable()
export class UnnestedStatements extends StatementColumns {
  override of(services: readonly SettledService[]): readonly (readonly unknown[] | string)[] {
    return toColumns(services);
  }
}

function toColumns(services: readonly SettledService[]): readonly (readonly unknown[] | string)[] {
  return [
    services.map(({ statementId }) => statementId),
    services.map(({ ordinal }) => ordinal),
    services.map(({ subject }) => subject.service_id),
    services.map(({ version }) => version),
    services.map(({ subject }) => subject.supply_point_id),
    services.map(({ subject }) => subject.supply_point_code),
    services.map(({ subject }) => subject.contract_code),
    services.map(({ statement }) => statement.currency),
    services.map(({ statement }) => toText(statement.energyKwh)),
    services.map(({ statement }) => toMoney(statement.subtotal)),
    services.map(({ statement }) => toMoney(statement.taxes)),
    services.map(({ statement }) => toMoney(statement.total)),
    services.map(({ resultHash }) => resultHash),
    services.map(({ statement }) => JSON.stringify(toDeterminants(statement.determinants))).join('\n'),
    services.map(({ statement }) => JSON.stringify(statement.lines.map(toStoredLine))).join('\n'),
  ];
}
