import { z } from 'zod';

/** Who is billed for a service, and for which point; read from the snapshot, the same in every market. */
export const subjectRow = z.object({
  ordinal: z.number().int(),
  service_id: z.string(),
  supply_point_id: z.string(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  customer_id: z.string(),
  customer_code: z.string(),
  customer_name: z.string(),
  customer_id_type: z.string(),
  customer_id_number: z.string(),
  customer_email: z.string().nullable(),
  customer_phone: z.string().nullable(),
  customer_address: z.string().nullable(),
  municipality_code: z.string().nullable(),
});
export type Subject = z.infer<typeof subjectRow>;
