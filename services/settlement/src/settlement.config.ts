import { z } from 'zod';

/** Nothing of its own: what changes a figure is the company's setting and comes with the snapshot. */
export const settlementConfig = z.object({});
