import { z } from 'zod';

/** Cycles have no settings of their own beside the platform's. */
export const cyclesConfig = z.object({});
