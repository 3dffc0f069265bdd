import { assert } from '@kantia/kernel/assert';

export interface Batch {
  /** From 1 within the wave. */
  readonly batch: number;
  readonly ordinals: readonly number[];
}

/** Splits ascending ordinals into contiguous batches: what stands together in the Parquet objects is read together. */
export function splitIntoBatches(ordinals: readonly number[], size: number): readonly Batch[] {
  assert(size > 0, 'a batch holds at least one service');
  const batches: Batch[] = [];
  for (let start = 0; start < ordinals.length; start += size) {
    batches.push({ batch: batches.length + 1, ordinals: ordinals.slice(start, start + size) });
  }
  return batches;
}
