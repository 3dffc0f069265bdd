/** Asks for the first line of a statement, open, without knowing which it is. */
export const FIRST_LINE = 'first';

interface Settled {
  readonly cycleId: string;
  readonly supplyPointId: string;
}

/** Where the amount of a service is explained: its first line is open, so that the row behind a term is one step away. */
export const explanationOf = ({ cycleId, supplyPointId }: Settled) =>
  ({ to: `/cycles/${cycleId}` as never, search: { service: supplyPointId, line: FIRST_LINE } as never }) as const;
