import { defineEvent } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, int, record, string, uuid } from '../schema.js';

/**
 * Frozen inputs. `resolution` is a JSON object `{ ready: number[], waiting: [{ ordinal, kinds: string[] }] }`; `data` has one resolved
 * Parquet per kind with the inputs behind it, oldest first.
 */
export const resolvedInputs = {
  resolution: objectRef,
  readyCount: int,
  waitingCount: int,
  data: array(
    record('ResolvedData', {
      kind: string,
      object: objectRef,
      inputs: array(record('UsedInput', { inputId: uuid, version: int })),
    }),
  ),
};

/** The inputs of a wave, frozen. */
export const waveResolved = defineEvent({
  owner: 'inputs',
  name: 'wave.resolved.v1',
  summary: 'The inputs of a wave are resolved and frozen',
  schema: record('WaveResolvedV1', {
    cycleId: uuid,
    wave: int,
    ...resolvedInputs,
  }),
});
