import { z } from 'zod';

const points = z.int().min(0).max(1_000);

/** Cómo se juzga cada liquidación antes de salir; `shadow`: solo observa. */
export const gateSettingsSchema = z
  .object({
    mode: z.enum(['shadow', 'on']),
    /** Points of a finding by its code; a code without any has those of its severity. */
    weights: z.record(z.string().max(80), points),
    warningPoints: points,
    informativePoints: points,
    /** Codes that hold a statement whatever its score. */
    holds: z.array(z.string().max(80)).max(200),
    sampleFrom: z.int().min(1).max(100_000),
    reviewFrom: z.int().min(1).max(100_000),
    /** How many of a hundred in the band `sample` somebody looks at. */
    samplePercent: z.int().min(0).max(100),
  })
  .meta({ id: 'GateSettings' });

/** What the gate said of a statement, and the findings behind it. */
export const gateVerdictSchema = z
  .object({
    score: z.int(),
    band: z.enum(['auto', 'sample', 'review', 'hold']),
    because: z.array(z.object({ code: z.string(), points: z.int(), holds: z.boolean() })),
  })
  .meta({ id: 'GateVerdict' });
