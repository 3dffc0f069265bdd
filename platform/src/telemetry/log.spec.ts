import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openLog } from './log.js';
import { NestLog } from './nest-log.js';

const line = z.record(z.string(), z.unknown());
function aLog(level = 'info') {
  const lines: string[] = [];
  const log = openLog({ service: 'example', version: '1.2.3', level }, { write: (text) => lines.push(text) });
  return { log, lines: () => lines.map((text) => line.parse(JSON.parse(text))) };
}

describe('openLog', () => {
  it('writes one JSON line with time, level, service and version', () => {
    const { log, lines } = aLog();

    log.info({ cycleId: 'c-1' }, 'cycle started');

    expect(lines()).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        level: 'info',
        service: 'example',
        version: '1.2.3',
        cycleId: 'c-1',
        msg: 'cycle started',
      },
    ]);
  });

  it('stars out personal data and secrets', () => {
    const { log, lines } = aLog();

    log.info(
      {
        customer: { email: 'ana@example.org', code: 'C1' },
        password: 'x',
        request: { headers: { authorization: 'Bearer x' } },
      },
      'seen',
    );

    expect(lines()).toMatchObject([
      { customer: { email: '***', code: 'C1' }, password: '***', request: { headers: { authorization: '***' } } },
    ]);
  });

  it('carries the words of Nest', () => {
    const { log, lines } = aLog('debug');
    const nest = new NestLog(log);

    nest.log('Starting', 'NestFactory');
    nest.error('boom', 'at x', 'Injector');

    expect(lines()).toMatchObject([
      { level: 'debug', detail: 'Starting', context: 'NestFactory', msg: 'framework' },
      { level: 'error', detail: 'boom', stack: 'at x', context: 'Injector', msg: 'framework error' },
    ]);
  });
});
