import { z } from 'zod';

/** Nothing of its own: thresholds are the company's settings and come with the snapshot. */
export const validationConfig = z.object({});
