import { describe, expect, it } from '@jest/globals';
import { attemptOf, cleared, replaceAttempts, type Attempt, type Finding, type Phase } from './findings.js';

const noTariff: Finding = { code: 'settlement.no-tariff', severity: 'blocking' };
const gap: Finding = { code: 'validation.gap', severity: 'warning' };

type Told = readonly { readonly phase: Phase; readonly attempt: Attempt }[];
const validated = (wave: number, findings: readonly Finding[]): Told => [
  { phase: 'validation', attempt: attemptOf(1, wave, findings) },
  { phase: 'settlement', attempt: cleared(1, wave) },
];
const settled = (wave: number, findings: readonly Finding[]): Told => [
  { phase: 'settlement', attempt: attemptOf(1, wave, findings) },
];

/** Every way to fold two streams, each in its own order. */
function interleaved<T>(left: readonly T[], right: readonly T[]): readonly (readonly T[])[] {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return [[...left, ...right]];
  return [
    ...interleaved(left.slice(1), right).map((rest) => [a, ...rest]),
    ...interleaved(left, right.slice(1)).map((rest) => [b, ...rest]),
  ];
}

/** Services by finding, after all of it. */
function foldAll(events: readonly Told[]): Readonly<Record<string, number>> {
  const known = { validation: new Map<number, Attempt>(), settlement: new Map<number, Attempt>() };
  const counts = new Map<string, number>();
  for (const { phase, attempt } of events.flat()) {
    const { replaced, changes } = replaceAttempts([attempt], known[phase]);
    for (const one of replaced) known[phase].set(one.ordinal, one);
    for (const { code, services } of changes) counts.set(code, (counts.get(code) ?? 0) + services);
  }
  return Object.fromEntries([...counts].filter(([, services]) => services !== 0));
}

describe('findings of the latest attempt', () => {
  it.each([
    [
      'settles in its second wave',
      [validated(1, [gap]), validated(2, [])],
      [settled(1, [noTariff]), settled(2, [])],
      {},
    ],
    ['waits for its second settlement', [validated(1, []), validated(2, [])], [settled(1, [noTariff])], {}],
    [
      'fails in its second wave too',
      [validated(1, []), validated(2, [gap])],
      [settled(1, []), settled(2, [noTariff])],
      { [noTariff.code]: 1, [gap.code]: 1 },
    ],
    ['fails once', [validated(1, [gap])], [settled(1, [noTariff])], { [noTariff.code]: 1, [gap.code]: 1 }],
  ])('are the same however the streams meet: a service that %s', (_case, validations, settlements, expected) => {
    const found = interleaved<Told>(validations, settlements).map(foldAll);

    expect(found.length).toBeGreaterThan(1);
    for (const counts of found) expect(counts).toEqual(expected);
  });
});
