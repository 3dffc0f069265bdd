import { describe, expect, it } from '@jest/globals';
import { aFrame, aReading, aSegment, aService } from '../../test/a-service.js';
import { RULES, FINDING_TEXTS } from './rules/catalogue.js';
import { validate } from './validate.js';

describe('validating a service', () => {
  it('passes with findings that do not block', () => {
    const { outcome, findings } = validate(aService({ readings: [aReading({ reading_type: 'estimated' })] }), aFrame());

    expect([outcome, findings.map(({ code }) => code)]).toEqual([
      'passed',
      ['validation.deviation-skipped', 'validation.reading-estimated'],
    ]);
  });

  it('fails with one blocking finding and still reports the others', () => {
    const { outcome, findings } = validate(
      aService({ readings: [aReading({ meter: 'X' }), aReading({ reading_type: 'average' })] }),
      aFrame({ cpi: [] }),
    );

    expect(outcome).toBe('failed');
    expect(findings.map(({ code }) => code)).toEqual([
      'validation.meter-mismatch',
      'validation.cpi-missing',
      'validation.cpi-missing',
      'validation.reading-estimated',
    ]);
  });

  it('says of a supply contract that is not in force only that', () => {
    const segments = [aSegment({ segment_from: null, segment_until: null })];

    expect(validate(aService({ segments }), aFrame()).findings.map(({ code }) => code)).toEqual([
      'validation.contract-not-in-force',
    ]);
  });

  it('says of a wrong reading which input clears it, and of a contract nothing of the kind', () => {
    const wrong = aService({ readings: [aReading({ current_reading: '500' })] });
    const of = (service: ReturnType<typeof aService>, code: string) =>
      validate(service, aFrame()).findings.find((finding) => finding.code === code)?.params ?? {};

    expect(of(wrong, 'validation.reading-below-previous')).toMatchObject({
      kind: 'co.register-readings',
      period: '2026-02',
    });
    const incomplete = aService({ segments: [aSegment({ voltage_level: null })] });
    expect(of(incomplete, 'validation.contract-incomplete')).not.toHaveProperty('kind');
  });

  it('leaves to each of two contracts of a month its own readings', () => {
    const readings = [
      aReading({ current_date: '2026-02-10' }),
      aReading({ meter: 'M2', previous_date: '2026-02-10', current_date: '2026-02-28' }),
    ];
    const first = aService({ segments: [aSegment({ segment_until: '2026-02-11' })], readings });
    const second = aService({ segments: [aSegment({ segment_from: '2026-02-11', meter: 'M2' })], readings });

    expect([first, second].map((service) => validate(service, aFrame()).outcome)).toEqual(['passed', 'passed']);
  });

  it('has codes of its own in each rule, and parameters for every blank of their texts', () => {
    const codes = RULES.flatMap(({ texts }) => Object.keys(texts));

    expect(new Set(codes).size).toBe(codes.length);
    for (const { title, es, en } of Object.values(FINDING_TEXTS)) {
      expect(`${title.es}${title.en}`).not.toMatch(/[{}…]/);
      const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
      expect(blanks(en)).toEqual(blanks(es));
    }
  });
});
