import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, describeConfig, parseConfig, redactConfig } from './parse-config.js';
import { platformConfig } from './platform-config.js';

const schema = z.object({
  PORT: z.coerce.number().int().describe('Port'),
  MODE: z.enum(['a', 'b']).default('a').describe('Mode'),
  WEBHOOK_SECRET: z.string().optional().describe('Secret'),
});

const required = { PORT: '3000', NATS_URL: 'nats://127.0.0.1:4222', OBJECT_STORE_URL: 'file:///data' };

describe('parseConfig', () => {
  it('gives frozen settings with their defaults, an empty variable counting as absent', () => {
    const config = parseConfig(schema, { PORT: '3000', MODE: '', OTHER: 'x' });

    expect(config).toEqual({ PORT: 3000, MODE: 'a' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reports every problem at once and no value', () => {
    const parse = () => parseConfig(schema, { PORT: 'hunter2', MODE: 'hunter3' });

    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/PORT:[\s\S]*MODE:/);
    expect(parse).not.toThrow(/hunter/);
  });

  it('stars out secrets and the user part of addresses', () => {
    const shown = redactConfig({
      PORT: 3000,
      WEBHOOK_SECRET: 'x',
      DATABASE_URL: 'postgres://me:pw@127.0.0.1:5432/db',
      NATS_URL: 'nats://127.0.0.1:4222',
    });

    expect(shown).toEqual({
      PORT: 3000,
      WEBHOOK_SECRET: '***',
      DATABASE_URL: 'postgres://***@127.0.0.1:5432/db',
      NATS_URL: 'nats://127.0.0.1:4222',
    });
  });

  it('writes the example file', () => {
    expect(describeConfig(schema)).toEqual([
      '# Port',
      'PORT=',
      '',
      '# Mode',
      'MODE=a',
      '',
      '# Secret (optional)',
      '# WEBHOOK_SECRET=',
      '',
    ]);
  });
});

describe('platformConfig', () => {
  it('needs three settings and has a sentence for each', () => {
    expect(parseConfig(platformConfig, required)).toMatchObject({
      PORT: 3000,
      COLUMNAR_MEMORY_MB: 192,
      DATABASE_CONNECTIONS_MAX: 10,
      LOG_LEVEL: 'info',
    });
    expect(() => parseConfig(platformConfig, {})).toThrow(/PORT[\s\S]*NATS_URL[\s\S]*OBJECT_STORE_URL/);
    expect(describeConfig(platformConfig)).toContain('COLUMNAR_MEMORY_MB=192');
  });

  it('takes whole numbers only', () => {
    expect(() => parseConfig(platformConfig, { ...required, PORT: '0x10', COLUMNAR_MEMORY_MB: '1e3' })).toThrow(
      /PORT[\s\S]*COLUMNAR_MEMORY_MB/,
    );
  });
});
