import type { Stage } from '../../domain/stage.js';
import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import type { Standing } from '../../domain/standing.js';

/** int8 and numeric come as text. */
export interface StandingRow {
  readonly ordinal: number;
  readonly stage: Stage | null;
  readonly path: number;
  readonly since_ms: string;
  readonly key_since_ms: string;
  readonly inputs_since_ms: string | null;
  readonly result_ms: string | null;
  readonly has_result: boolean;
  readonly returns: number;
  readonly troubled: boolean;
  readonly total: string | null;
  readonly energy_kwh: string | null;
  readonly expected: string | null;
  readonly waiting_for: string;
  readonly validation_codes: string;
  readonly settlement_codes: string;
  readonly provider_code: string;
  readonly counted: boolean;
}

export const STANDING_COLUMNS = `ordinal, stage, path, since_ms, key_since_ms, inputs_since_ms, result_ms, has_result, returns, troubled, total,
  energy_kwh, expected, waiting_for, validation_codes, settlement_codes, provider_code, counted`;

export function fromRow(row: StandingRow): Standing {
  return {
    ordinal: row.ordinal,
    stage: row.stage,
    path: row.path,
    since: Number(row.since_ms),
    keySince: Number(row.key_since_ms),
    inputsSince: toNumber(row.inputs_since_ms),
    resultMs: toNumber(row.result_ms),
    hasResult: row.has_result,
    returns: row.returns,
    troubled: row.troubled,
    total: fromNumeric(row.total),
    energyKwh: fromNumeric(row.energy_kwh),
    expected: fromNumeric(row.expected),
    waitingFor: row.waiting_for,
    validationCodes: row.validation_codes,
    settlementCodes: row.settlement_codes,
    providerCode: row.provider_code,
    counted: row.counted,
  };
}

export function fromNumeric(text: string | null): Decimal | null {
  return text === null ? null : decimal(text);
}

export function toNumeric(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}
