import { z } from 'zod';

export const customerSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    idType: z.string(),
    idNumber: z.string(),
    email: z.string(),
    phone: z.string(),
    supplyPointCount: z.int(),
  })
  .meta({ id: 'Customer' });
