import { follow, type Cause, type Step } from './transitions.js';

export const MODES = ['manual', 'automatic'] as const;
export type Mode = (typeof MODES)[number];
/** How services go on by themselves: a rehearsal does what an automatic cycle does, and sends nothing. */
export type Pace = Mode | 'rehearsal';

/**
 * What a service passes at once when a stage answers well. A manual cycle stops where a person decides; an automatic one
 * accepts in the same step.
 */
export function afterValidation(pace: Pace): readonly Step[] {
  return follow('validating', [
    { to: 'validated', cause: 'validation-passed' },
    ...(pace === 'manual' ? [] : ([{ to: 'settling', cause: 'validation-accepted' }] as const)),
  ]);
}

export function afterSettlement(pace: Pace): readonly Step[] {
  return follow('settling', [{ to: 'settled', cause: 'settlement-succeeded' }, ...onwardFromSettled(pace)]);
}

/** What is settled goes on at once, as far as the pace takes it. */
export function onwardFromSettled(
  pace: Pace,
): readonly { readonly to: 'approved' | 'sending'; readonly cause: Cause }[] {
  if (pace === 'manual') return [];
  const approved = { to: 'approved', cause: 'settlement-accepted' } as const;
  return pace === 'rehearsal' ? [approved] : [approved, { to: 'sending', cause: 'sent-to-billing' }];
}

/** An automatic cycle does not send what exceeds the company's limit before somebody has looked at it. */
export const heldBack: readonly Step[] = follow('settling', [
  { to: 'settled', cause: 'settlement-succeeded' },
  { to: 'in-review', cause: 'held-by-release-gate' },
]);

export const validationFailure: readonly Step[] = follow('validating', [
  { to: 'validation-failed', cause: 'validation-failed' },
]);
export const settlementFailure: readonly Step[] = follow('settling', [
  { to: 'settlement-failed', cause: 'settlement-failed' },
]);
export const entry: readonly Step[] = follow(null, [
  { to: 'selected', cause: 'cycle-started' },
  { to: 'awaiting-inputs', cause: 'cycle-started' },
]);
/** What was excluded from the draft enters too: it was selected, and nobody may forget it. */
export const excludedEntry: readonly Step[] = follow(null, [
  { to: 'selected', cause: 'cycle-started' },
  { to: 'excluded', cause: 'excluded' },
]);
export const inputsReady: readonly Step[] = follow('awaiting-inputs', [{ to: 'validating', cause: 'inputs-resolved' }]);

/** What failed for want of an input that is there now. */
export const rejoining: readonly (readonly Step[])[] = [
  follow('validation-failed', [{ to: 'awaiting-inputs', cause: 'cause-cleared' }]),
  follow('settlement-failed', [{ to: 'awaiting-inputs', cause: 'cause-cleared' }]),
];
