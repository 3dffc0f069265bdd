import type { Columnar, Row } from '@kantia/platform/ports/columnar';
import type { Period } from '@kantia/kernel/period';
import type { InputKind, Need } from '../../domain/kinds/kind.js';
import type { AcceptedInput } from '../ports.js';
import type { InputCandidates } from './input-candidates.js';
import { openCurrent, openInputs } from './sources.js';

export interface CurrentRows {
  readonly kind: InputKind;
  /** The accepted inputs that may hold them. */
  readonly inputs: readonly AcceptedInput[];
  readonly months: Pick<Need, 'fromMonth' | 'untilMonth'>;
  readonly period: Period;
  /** Over the view `rows`: of each block those of the newest input. */
  readonly sql: string;
}

/** Asks what is in force of one kind, without a snapshot. Nothing is opened where nothing is loaded. */
export async function queryCurrent<R extends Row>(
  columnar: Columnar,
  candidates: InputCandidates,
  { kind, inputs, months, period, sql }: CurrentRows,
): Promise<readonly R[]> {
  if (inputs.length === 0) return [];
  const local = await candidates.locate(inputs);
  return columnar.session([...new Set(local.map(({ path }) => path))], async (session) => {
    await openInputs(session, local);
    await openCurrent(session, { kind, standIn: null, inputs: local, months, period, view: 'rows' });
    return session.query<R>(sql);
  });
}
