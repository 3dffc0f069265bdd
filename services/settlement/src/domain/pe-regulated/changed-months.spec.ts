import { describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { aSheet, settleAsAtFirst, settleRegulated, T1_MT3, T2_MT2 } from '../../../test/a-regulated-input.js';
import { aPiece, aReading, aSegment, prepareRows, type GivenRows } from '../../../test/pe-regulated-rows.js';
import type { Settled } from '../engine.js';
import type { PeRegulatedInput } from './input.js';

const BT5A = `CARGO_FIJO 3
  ENERGIA_HP:a 80
  ENERGIA_HP:b 90
  ENERGIA_HFP 30
  EXCESO_POT_HP 50
  EXCESO_POT_HFP 40`;
const SHEET = Object.entries({ MT2: T2_MT2, MT3: T1_MT3, BT5A, BT5B: 'CARGO_FIJO 2\nENERGIA 60' }).flatMap(
  ([option, text]) => aSheet(text).rows.map((row) => ({ ...row, tariff_option: option })),
);

/** A half of April: the option, the meter and its registers, with the kWh, kvarh or kW of each. */
interface Half {
  readonly option: string;
  readonly meter: string;
  readonly read: Readonly<Record<string, string>>;
}
const HALVES = [
  { from: '2026-04-01', until: '2026-04-16', previous: '2026-03-31', current: '2026-04-15' },
  { from: '2026-04-16', until: '2026-05-01', previous: '2026-04-15', current: '2026-04-30' },
] as const;

function readingsOf(halves: readonly [Half, Half]) {
  return halves.flatMap(({ meter, read }, index) => {
    const { previous, current } = HALVES[index as 0 | 1];
    return Object.entries(read).map(([register, value]) => aReading(register, meter, previous, current, value));
  });
}
function segmentsOf(halves: readonly [Half, Half], changed: Readonly<Record<string, unknown>> = {}) {
  return halves.map(({ option, meter }, index) => {
    const { from, until } = HALVES[index as 0 | 1];
    const days = { segment: index + 1, segment_from: from, segment_until: until };
    return aSegment({ ...days, tariff_option: option, meter, ...changed });
  });
}
function inputOf(given: GivenRows): PeRegulatedInput {
  const prepared = prepareRows({ sheet: SHEET, ...given });
  if (prepared.kind === 'incomplete') throw new Error(JSON.stringify(prepared.findings));
  return prepared.input;
}
const monthOf = (first: Half, last: Half, changed: Readonly<Record<string, unknown>> = {}) => {
  const halves = [first, last] as const;
  return inputOf({ segments: segmentsOf(halves, changed), readings: readingsOf(halves) });
};

/** Figures and kW of a statement; the codes of the findings where the service failed. */
function shownBy(result: Settled) {
  if (result.kind === 'failed') return result.findings.map(({ code }) => code);
  const { determinants, lines } = result.statement;
  const figure = (name: string) => (determinants[name] ? toText(determinants[name]) : null);
  const kw = (wanted: string) => {
    const line = lines.find(({ code }) => code === wanted);
    return line?.quantity ? toText(line.quantity) : null;
  };
  return {
    md: figure('md'),
    mdPeak: figure('mdPeak'),
    mdOffPeak: figure('mdOffPeak'),
    generation: kw('POT_GENERACION'),
    distribution: kw('POT_DISTRIBUCION'),
  };
}

const blocks = { EA_HP: '1500', EA_HFP: '3000' };
const half = (option: string, meter: string, read: Readonly<Record<string, string>>): Half => ({
  option,
  meter,
  read: { ...(option === 'BT5B' ? { EA: '400' } : blocks), ...read },
});

interface Shown {
  readonly md: string;
  readonly mdPeak: string | null;
  readonly mdOffPeak: string | null;
  readonly generation: string;
  readonly distribution: string;
}
const shown = (text: string): Shown => {
  const [md = '', mdPeak = '', mdOffPeak = '', generation = '', distribution = ''] = text.split(' ');
  const given = (figure: string) => (figure === '-' ? null : figure);
  return { md, mdPeak: given(mdPeak), mdOffPeak: given(mdOffPeak), generation, distribution };
};
const hours = (peak: string, offPeak: string) => ({ MD_HP: peak, MD_HFP: offPeak });

describe('maxima of a month whose readings do not all tell them alike', () => {
  it.each<{ what: string; first: Half; last: Half; now: string; atFirst: string | null }>`
    what                                  | first                                                  | last                                                        | now                      | atFirst
    ${'one meter, two options'}           | ${half('MT2', 'M1', hours('250', '200'))}              | ${half('MT3', 'M1', { MD: '210' })}                         | ${'250 - - 250 129.5'}   | ${null}
    ${'one meter, one after the other'}   | ${half('MT3', 'M1', { MD: '210' })}                    | ${half('MT3', 'M1', hours('250', '200'))}                   | ${'250 - - 250 129.5'}   | ${null}
    ${'two meters, one of each kind'}     | ${half('MT3', 'M1', { MD: '210' })}                    | ${half('MT3', 'M2', hours('250', '200'))}                   | ${'250 - - 250 129.5'}   | ${null}
    ${'hours of an option without power'} | ${half('BT5B', 'M1', hours('30', '20'))}               | ${half('MT3', 'M2', { MD: '12' })}                          | ${'30 - - 30 19.5'}      | ${'12 30 20 12 10.5'}
    ${'a meter of hours beside one more'} | ${half('MT2', 'M1', hours('250', '200'))}              | ${half('MT2', 'M2', { ...hours('240', '190'), MD: '210' })} | ${'250 250 200 250 250'} | ${'210 250 200 250 250'}
    ${'all alike'}                        | ${half('MT2', 'M1', hours('250', '200'))}              | ${half('MT2', 'M2', hours('240', '210'))}                   | ${'250 250 210 250 250'} | ${'250 250 210 250 250'}
    ${'a maximum of its own wins'}        | ${half('MT3', 'M1', { ...hours('8', '10'), MD: '9' })} | ${half('MT3', 'M2', { MD: '7' })}                           | ${'9 - - 9 9'}           | ${'9 8 10 9 9'}
  `('are the greatest of all: $what', ({ first, last, now, atFirst }) => {
    const input = monthOf(first, last);

    expect(shownBy(settleRegulated(input))).toEqual(shown(now));
    // A month that was blocked at first has nothing that could be recomputed.
    if (atFirst !== null) expect(shownBy(settleAsAtFirst(input))).toEqual(shown(atFirst));
  });

  it.each<{ read: Readonly<Record<string, string>> }>`
    read
    ${hours('250', '200')}
    ${{ MD_HP: '250' }}
  `('are the greatest of both readings of one segment, the first with $read', ({ read }) => {
    const readings = readingsOf([half('MT3', 'M1', read), half('MT3', 'M1', { MD: '210' })]);
    const input = inputOf({ readings });
    const before = 'MD_HFP' in read ? '210 250 200 210 109.5' : '210 250 - 210 109.5';

    expect(shownBy(settleRegulated(input))).toEqual(shown('250 - - 250 129.5'));
    expect(shownBy(settleAsAtFirst(input))).toEqual(shown(before));
  });

  it('are told by the hours of the second reading, where the first one had a maximum of its own', () => {
    const readings = (last: Readonly<Record<string, string>>) =>
      readingsOf([half('MT3', 'M1', { MD: '210' }), half('MT3', 'M1', last)]);
    const withoutOffPeak = prepareRows({ readings: readings({ MD_HP: '250' }) });

    expect(shownBy(settleRegulated(inputOf({ readings: readings(hours('250', '200')) })))).toEqual(
      shown('250 - - 250 129.5'),
    );
    expect(
      withoutOffPeak.kind === 'incomplete' && withoutOffPeak.findings.map(({ params }) => params['register']),
    ).toEqual(['MD']);
  });

  it('are also those of a profile whose days have no peak hours', () => {
    const segments = [
      aSegment({ segment_until: '2026-04-29' }),
      aSegment({ segment: 2, segment_from: '2026-04-29', metering: 'telemetered' }),
    ];
    const readings = Object.entries({ ...blocks, MD: '10' }).map(([register, value]) =>
      aReading(register, 'M1', '2026-03-31', '2026-04-28', value),
    );
    const noPeak = { peak_kwh: '0', peak_kw: null, peak_at: null, peak_row: null, kvarh: null, with_kvarh: 0 };
    const input = inputOf({ segments, readings, profile: [aPiece(noPeak)] });

    expect(shownBy(settleRegulated(input))).toEqual(shown('80 - - 80 44.5'));
    expect(shownBy(settleAsAtFirst(input))).toEqual(shown('10 - 80 10 9.5'));
  });
});

describe('kvarh of some days of an option that is not the last', () => {
  const line = (result: Settled) =>
    result.kind === 'failed'
      ? result.findings.map(({ code, params }) => [code, params['register'] ?? params['count']].join(' '))
      : (result.statement.lines.find(({ code }) => code === 'REACTIVA') ?? null);
  const segments = segmentsOf([half('MT3', 'M1', {}), half('BT5B', 'M1', {})]);

  it('stop the formula that bills them, and no other', () => {
    const read = (registers: string, from: string, until: string) =>
      registers.split(' ').map((register) => aReading(register, 'M1', from, until, '100'));
    const readings = [
      ...read('EA_HP EA_HFP ER', '2026-03-31', '2026-04-10'),
      ...read('EA_HP EA_HFP', '2026-04-10', '2026-04-15'),
      ...read('EA', '2026-04-15', '2026-04-30'),
    ];
    const input = inputOf({ segments, readings });

    expect(line(settleRegulated(input))).toEqual(['settlement.register-missing ER']);
    expect(line(settleAsAtFirst(input))).toBeNull();
  });

  it('of a profile too', () => {
    const telemetered = segments.map((segment) => ({ ...segment, metering: 'telemetered' as const }));
    const profile = [
      aPiece({ segment: 1, piece_from: '2026-04-01', piece_until: '2026-04-16', with_kvarh: 100 }),
      aPiece({ segment: 2, piece_from: '2026-04-16', piece_until: '2026-05-01', kvarh: null, with_kvarh: 0 }),
    ];
    const input = inputOf({ segments: telemetered, readings: [], profile });

    expect(line(settleRegulated(input))).toEqual(['settlement.reactive-quarters-missing 92']);
    expect(line(settleAsAtFirst(input))).toBeNull();
  });
});

describe('the band of BT5A in a month whose meter was changed', () => {
  const billed = (result: Settled) => {
    if (result.kind === 'failed') throw new Error(JSON.stringify(result.findings));
    const { lines } = result.statement;
    const price = lines.find(({ code }) => code === 'ENERGIA_HP')?.unitPrice;
    return {
      price: price ? toText(price) : null,
      excess: lines.flatMap(({ code, quantity }) =>
        code.startsWith('EXCESO') && quantity ? [`${code} ${toText(quantity)}`] : [],
      ),
      codes: result.findings.map(({ code }) => code).filter((code) => code.includes('excess')),
    };
  };

  it.each<{
    first: Readonly<Record<string, string>>;
    last: Readonly<Record<string, string>>;
    contracted: string;
    now: readonly [string, readonly string[], boolean];
    atFirst: readonly [string, readonly string[]];
  }>`
    first              | last                 | contracted | now                                    | atFirst
    ${{ MD: '45' }}    | ${hours('10', '12')} | ${'18'}    | ${['0.9', [], true]}                   | ${['0.8', []]}
    ${{ MD: '45' }}    | ${hours('30', '12')} | ${'18'}    | ${['0.9', ['EXCESO_POT_HP 10'], true]} | ${['0.9', ['EXCESO_POT_HP 10']]}
    ${{ MD: '19' }}    | ${hours('10', '12')} | ${'45'}    | ${['0.8', [], false]}                  | ${['0.8', []]}
    ${{ MD: '45' }}    | ${{ MD: '10' }}      | ${'18'}    | ${['0.9', [], true]}                   | ${['0.8', []]}
    ${{}}              | ${{}}                | ${'45'}    | ${['0.9', [], false]}                  | ${['0.9', []]}
    ${{ MD_HP: '10' }} | ${{ MD_HP: '12' }}   | ${'45'}    | ${['0.9', [], false]}                  | ${['0.8', []]}
  `(
    'follows from the greatest of $first and $last, contract for $contracted kW',
    ({ first, last, contracted, now, atFirst }) => {
      const input = monthOf(half('BT5A', 'M1', first), half('BT5A', 'M2', last), { contracted_power_kw: contracted });
      const [price, excess, isUnknown] = now;

      expect(billed(settleRegulated(input))).toEqual({
        price,
        excess,
        codes: isUnknown ? ['settlement.excess-hours-unknown'] : [],
      });
      expect(billed(settleAsAtFirst(input))).toEqual({ price: atFirst[0], excess: atFirst[1], codes: [] });
    },
  );
});
