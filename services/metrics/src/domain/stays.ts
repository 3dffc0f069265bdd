/** Stays of equal length: services move together, so a cycle has few of them. */
export interface StayGroup {
  readonly durationMs: number;
  readonly count: number;
}

export interface StayTimes {
  /** Of all finished stays together. */
  readonly totalMs: bigint;
  /** Nearest rank; null while no stay has finished. */
  readonly p50Ms: bigint | null;
  readonly p95Ms: bigint | null;
}

export function timesOf(stays: readonly StayGroup[]): StayTimes {
  const sorted = stays.toSorted((a, b) => a.durationMs - b.durationMs);
  const count = sorted.reduce((sum, group) => sum + group.count, 0);
  const totalMs = sorted.reduce((sum, group) => sum + BigInt(group.durationMs) * BigInt(group.count), 0n);
  return { totalMs, p50Ms: atRank(sorted, Math.ceil(count * 0.5)), p95Ms: atRank(sorted, Math.ceil(count * 0.95)) };
}

function atRank(sorted: readonly StayGroup[], rank: number): bigint | null {
  let passed = 0;
  for (const { durationMs, count } of sorted) {
    passed += count;
    if (passed >= rank && rank > 0) return BigInt(durationMs);
  }
  return null;
}
