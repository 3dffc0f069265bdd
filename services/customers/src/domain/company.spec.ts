import { describe, expect, it } from '@jest/globals';
import { localDate, period } from '@kantia/kernel/period';
import { settingsInForce } from './company.js';

const step = (validFrom: string, payableStep: string) => ({
  name: 'rounding',
  validFrom: localDate(validFrom),
  value: { payableStep },
  revision: 1,
});

describe('settingsInForce', () => {
  it('takes the defaults of the country where nothing is set', () => {
    expect(settingsInForce('CO', [], period('2026-02'))).toMatchObject({
      rounding: { payableStep: '10' },
      registerStraddle: 'last-day',
    });
    expect(settingsInForce('PE', [], period('2026-02'))).toMatchObject({ rounding: { payableStep: '0.1' } });
  });

  it('takes the latest value that has begun by the last day of the period', () => {
    const dated = [step('2026-03-01', '100'), step('2026-02-28', '1'), step('2025-01-01', '5')];

    expect(settingsInForce('CO', dated, period('2026-02'))['rounding']).toEqual({ payableStep: '1' });
    expect(settingsInForce('CO', dated, period('2026-03'))['rounding']).toEqual({ payableStep: '100' });
  });

  it('takes of two values from one day the one recorded later', () => {
    const twice = [{ ...step('2026-02-01', '50'), revision: 2 }, step('2026-02-01', '5')];

    expect(settingsInForce('CO', twice, period('2026-02'))['rounding']).toEqual({ payableStep: '50' });
  });
});
