import { z } from 'zod';

/** Nothing of its own beside the platform's. */
export const metricsConfig = z.object({});
