import type { Finding } from './outcome.js';

export const GATE_BANDS = ['auto', 'sample', 'review', 'hold'] as const;
export type GateBand = (typeof GATE_BANDS)[number];
/** `shadow`: judges and stops nothing. */
export const GATE_MODES = ['shadow', 'on'] as const;
type GateMode = (typeof GATE_MODES)[number];

/** How a company judges statements. Points are whole numbers. */
export interface GateSettings {
  readonly mode: GateMode;
  /** Points of a finding by its code; a code without any has those of its severity. */
  readonly weights: Readonly<Record<string, number>>;
  readonly warningPoints: number;
  readonly informativePoints: number;
  /** Codes that hold a statement whatever its score. */
  readonly holds: readonly string[];
  /** From which score a statement is in the band. */
  readonly sampleFrom: number;
  readonly reviewFrom: number;
  /** How many of a hundred in the band `sample` somebody looks at. */
  readonly samplePercent: number;
}

export const DEFAULT_GATE: GateSettings = {
  mode: 'shadow',
  weights: {},
  warningPoints: 20,
  informativePoints: 0,
  holds: [],
  sampleFrom: 20,
  reviewFrom: 60,
  samplePercent: 10,
};

/** `because`: what made the score, the heaviest first; a code that holds is named though it has no points. */
export interface Verdict {
  readonly score: number;
  readonly band: GateBand;
  readonly because: readonly { readonly code: string; readonly points: number; readonly holds: boolean }[];
}

/** A code counts once, however often it was found. */
export function judge(findings: readonly Finding[], settings: GateSettings): Verdict {
  const because = [...new Map(findings.map((finding) => [finding.code, finding])).values()]
    .map((finding) => ({
      code: finding.code,
      points: pointsOf(finding, settings),
      holds: settings.holds.includes(finding.code),
    }))
    .filter(({ points, holds }) => points > 0 || holds)
    .toSorted((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
  const score = because.reduce((total, { points }) => total + points, 0);
  return { score, band: bandOf(score, because, settings), because };
}

function pointsOf({ code, severity }: Finding, settings: GateSettings): number {
  const own = settings.weights[code];
  if (own !== undefined) return own;
  return severity === 'informative' ? settings.informativePoints : settings.warningPoints;
}

function bandOf(score: number, because: Verdict['because'], { sampleFrom, reviewFrom }: GateSettings): GateBand {
  if (because.some(({ holds }) => holds)) return 'hold';
  if (score >= reviewFrom) return 'review';
  return score >= sampleFrom ? 'sample' : 'auto';
}

/**
 * Whether somebody must look before it goes. Which statements of the band `sample` are looked at follows from their id (a UUID of a hash), so
 * that the same statement has the same fate however often it is judged.
 */
export function stops(band: GateBand, statementId: string, { mode, samplePercent }: GateSettings): boolean {
  if (mode === 'shadow' || band === 'auto') return false;
  return band !== 'sample' || Number.parseInt(statementId.slice(0, 8), 16) % 100 < samplePercent;
}
