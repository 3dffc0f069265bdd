import { z } from 'zod';

/** One local account a line of the launcher's list; they refuse to exist in production. */
const localAccount = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  email: z.email(),
  name: z.string(),
  roles: z.array(z.enum(['operator', 'approver', 'auditor', 'sre', 'admin'])),
});

export const gatewayConfig = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('`production` refuses local accounts and marks cookies Secure'),
  GATEWAY_UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(268_435_456)
    .describe('Largest file that an upload may bring, in bytes'),
  GATEWAY_WEBHOOK_WINDOW_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(10)
    .describe('How long callbacks of providers gather before they are handed on in one message, in milliseconds'),
  GATEWAY_WEB_FOLDER: z
    .string()
    .default('')
    .describe(
      'Folder of the built screens; blank: the one of this checkout. Where it is not there the API alone is served',
    ),
  GATEWAY_TRACES_URL: z
    .string()
    .default('')
    .describe('Page that lists traces, linked from «Acerca de»; blank: no link'),
  GATEWAY_LOCAL_ACCOUNTS: z
    .string()
    .default('[]')
    .transform((text) => z.array(localAccount).parse(JSON.parse(text)))
    .describe('JSON list of accounts for a local stack: id, companyId, email, name, roles'),
  GATEWAY_LOCAL_PASSWORD: z.string().default('').describe('Password of the local accounts'),
});
export type GatewayConfig = z.infer<typeof gatewayConfig>;
