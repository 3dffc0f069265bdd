import { z } from 'zod';

/** `inputs` has no settings of its own; the platform's are enough. */
export const inputsConfig = z.object({});
