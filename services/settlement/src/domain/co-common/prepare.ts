import type { Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import { arrearsOf, type ArrearRow } from '../arrears.js';
import { found, lacking, type Part } from '../part.js';
import type { CoCommonInput } from './input.js';
import { levyOf, type LevyPayer } from './levies.js';
import type { ReactiveSource } from './reactive-pieces.js';
import { reactiveOf } from './reactive.js';
import type { CommonReference } from './reference.js';
import type { CounterRow } from './sets.js';

interface CommonRows {
  readonly arrears: readonly ArrearRow[];
  readonly counters: readonly CounterRow[];
}
/** What each Colombian market knows of its service in its own way. */
export interface CommonService {
  readonly supplyPoint: string;
  readonly payer: LevyPayer;
  readonly reactive: readonly ReactiveSource[];
}
interface CommonFrame {
  readonly period: Period;
  readonly reference: CommonReference;
  readonly levyBase: CoCommonInput['levyBase'];
  readonly payableStep: Decimal | null;
}

/** What both Colombian markets need beside their own energy and prices. */
export function prepareCommon(rows: CommonRows, service: CommonService, frame: CommonFrame): Part<CoCommonInput> {
  const { period, reference, levyBase, payableStep } = frame;
  const { supplyPoint, payer } = service;
  const reactive = reactiveOf(service.reactive, { counters: rows.counters, month: period, supplyPoint });
  if (!reactive.value) return lacking(...reactive.findings);
  return found({
    period,
    ...reactive.value,
    lighting: levyOf(reference.lighting, payer, 'co.street-lighting'),
    security: levyOf(reference.security, payer, 'co.security-levy'),
    levyBase,
    arrears: arrearsOf(rows.arrears),
    rounding: { payableStep },
  });
}
