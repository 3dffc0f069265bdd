import { z } from 'zod';

const shortText = z.string().min(1).max(100);

/** A way to look at a screen that has a name: the query part of its address. */
const savedView = z
  .object({ id: z.uuid(), screen: shortText, name: shortText, search: z.string().max(2_000) })
  .meta({ id: 'SavedView' });

/** `choices`: small settings of the screens by name, such as `theme` or `kpi.settled`; `views` in the order that the person gave them. */
export const preferencesSchema = z
  .object({
    choices: z
      .record(z.string().regex(/^[a-z][\w.-]{0,63}$/i), z.string().max(1_000))
      .refine((choices) => Object.keys(choices).length <= 200),
    views: z.array(savedView).max(200),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.output<typeof preferencesSchema>;

export const NO_PREFERENCES: Preferences = { choices: {}, views: [] };
