import { z } from 'zod';
import { columnsOf } from './row.js';

/**
 * What a market reads of a frozen batch: a SELECT over views named after the kinds of input, `snapshot` (segments of the batch), and
 * `frame` (one row: `period` text, `first_day`, `day_after` DATE). Products and sums are DECIMAL; a figure column is never DOUBLE.
 */
export interface DataSet<S extends z.ZodObject = z.ZodObject, P extends 'service' | 'wave' = 'service' | 'wave'> {
  /** `service`: rows carry the `ordinal` of their service. `wave`: rows that services share. */
  readonly per: P;
  /** Kinds with rows per service (cut to the batch), and kinds that services share (whole). Without one of them the set is empty. */
  readonly points: readonly string[];
  readonly shared: readonly string[];
  readonly sql: string;
  readonly row: S;
}
export type DataSets = Readonly<Record<string, DataSet>>;

type Rows<D> = D extends DataSet<infer S> ? readonly z.infer<S>[] : never;
/** Rows of one service, by the names of its sets. */
export type ServiceRows<D extends DataSets> = {
  readonly [K in keyof D as D[K]['per'] extends 'service' ? K : never]: Rows<D[K]>;
};
/** Rows that the services of a batch share, by the names of their sets. */
export type WaveRows<D extends DataSets> = {
  readonly [K in keyof D as D[K]['per'] extends 'wave' ? K : never]: Rows<D[K]>;
};

/** The segments of the batch's services, in order. */
export function segmentsSet<S extends z.ZodObject>(row: S): DataSet<S, 'service'> {
  const sql = `select ${columnsOf(row)} from snapshot order by ordinal, segment`;
  return { per: 'service', points: [], shared: [], sql, row };
}
/** All rows of a kind that belong to services of the batch; `where` narrows them. */
export function pointSet<S extends z.ZodObject>(kind: string, row: S, where = 'true'): DataSet<S, 'service'> {
  const sql = `select ${columnsOf(row)} from "${kind}" where ${where}`;
  return { per: 'service', points: [kind], shared: [], sql, row };
}
/** Registers are frozen with those of the month before, which validation compares; what is billed is of the period. */
export const OF_PERIOD = 'month = (select period from frame)';

/** All rows of a kind that services share; `where` narrows them. */
export function sharedSet<S extends z.ZodObject>(kind: string, row: S, where = 'true'): DataSet<S, 'wave'> {
  const sql = `select ${columnsOf(row)} from "${kind}" where ${where}`;
  return { per: 'wave', points: [], shared: [kind], sql, row };
}
