import { z } from 'zod';

/** Every setting that is wrong, in one message: an operator mends them in one go. Values are not shown. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`the environment is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads the settings from the environment. An empty variable counts as absent. Throws `ConfigError`. */
export function parseConfig<S extends z.ZodObject>(
  schema: S,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<z.output<S>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

const SECRET = /(SECRET|PASSWORD|TOKEN|_KEY)(_|$)/;

function redacted(name: string, value: unknown): unknown {
  if (SECRET.test(name)) return '***';
  if (typeof value !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i.test(value)) return value;
  return value.replace(/\/\/[^/]*@/, '//***@');
}

/** The settings for the log line at start: secrets, and the user part of addresses, are starred out. */
export function redactConfig(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, redacted(name, value)]));
}

const described = z.object({
  properties: z
    .record(z.string(), z.object({ description: z.string().optional(), default: z.unknown().optional() }))
    .default({}),
  required: z.array(z.string()).default([]),
});

/** Lines for `.env.example`: each variable under its sentence, with its default; one without a default must be given or may be left out. */
export function describeConfig(schema: z.ZodObject): readonly string[] {
  const { properties, required } = described.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return Object.entries(properties).flatMap(([name, { description, default: value }]) => {
    if (description === undefined) throw new Error(`the setting ${name} has no sentence: add .describe()`);
    if (value !== undefined)
      return [`# ${description}`, `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`, ''];
    return [
      `# ${description}${required.includes(name) ? '' : ' (optional)'}`,
      `${required.includes(name) ? '' : '# '}${name}=`,
      '',
    ];
  });
}
