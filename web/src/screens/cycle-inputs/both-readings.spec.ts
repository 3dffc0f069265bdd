import { describe, expect, it } from '@jest/globals';
import { bothReadings } from './both-readings.js';

describe('figures that can be read both ways', () => {
  it('are shown as either decimal mark reads them', () => {
    expect(bothReadings('1.234 -12,500')).toEqual([
      { written: '1.234', comma: '1234', point: '1.234' },
      { written: '-12,500', comma: '-12.500', point: '-12500' },
    ]);
  });

  it('are none where the refusal names none', () => {
    expect(bothReadings('')).toEqual([]);
  });
});
