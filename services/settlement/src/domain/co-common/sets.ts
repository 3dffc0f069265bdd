import { z } from 'zod';
import { arrearsSet } from '../arrears.js';
import { pointSet, sharedSet } from '../data-set.js';
import { figure, provenance } from '../row.js';
import { profilesSet } from './profile.js';

const counterRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  month: z.string(),
  months_counted: z.number().int(),
  factor_m: z.number().int(),
  months_clean: z.number().int(),
});
export type CounterRow = z.infer<typeof counterRow>;

const levyRow = z.object({
  ...provenance,
  municipality_code: z.string(),
  consumer_class: z.string(),
  stratum: z.number().int().nullable(),
  mode: z.enum(['percentage', 'fixed']),
  base: z.enum(['energy', 'total']).nullable(),
  value: figure,
  minimum: figure.nullable(),
  maximum: figure.nullable(),
  valid_from: z.string(),
});
export type LevyRow = z.infer<typeof levyRow>;

/** Sets of both Colombian markets; spread into those of each. */
export const coCommonSets = {
  profiles: profilesSet,
  arrears: arrearsSet,
  counters: pointSet('derived.reactive-counters', counterRow),
  lighting: sharedSet('co.street-lighting', levyRow),
  security: sharedSet('co.security-levy', levyRow),
} as const;
