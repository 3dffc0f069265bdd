/** Where a service stands in its cycle, in the order of the flow. */
export const STAGES = [
  'selected',
  'awaiting-inputs',
  'validating',
  'validated',
  'validation-failed',
  'settling',
  'settlement-failed',
  'in-review',
  'settled',
  'approved',
  'excluded',
  'sending',
  'unknown',
  'accepted',
  'rejected',
] as const;
export type Stage = (typeof STAGES)[number];

/** Services per stage; a stage that is absent has none. */
export type StageCounts = Readonly<Partial<Record<Stage, number>>>;

export function countOf(counts: StageCounts, stages: readonly Stage[]): number {
  return stages.reduce((total, stage) => total + (counts[stage] ?? 0), 0);
}
