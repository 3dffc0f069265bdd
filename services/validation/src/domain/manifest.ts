import { isPeriod } from '@kantia/kernel/period';
import { z } from 'zod';

const ref = z.object({ bucket: z.string(), key: z.string(), sha256: z.string(), size: z.number().int() });
export type ManifestRef = z.infer<typeof ref>;

/** What validating reads of a wave's manifest (ADR 0001). */
export const manifest = z.object({
  format: z.literal(1),
  country: z.string(),
  market: z.enum(['regulated', 'unregulated']),
  period: z.string().refine(isPeriod),
  snapshot: ref,
  settings: ref,
  data: z.array(z.object({ kind: z.string(), object: ref })),
});
export type Manifest = z.infer<typeof manifest>;
