import { describe, expect, it } from '@jest/globals';
import { Formatter } from './formatter.js';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const bogota = new Formatter('CO', 'es');
const lima = new Formatter('PE', 'es');

describe('figures of each country', () => {
  it.each<[string, string, string]>([
    ['decimal', bogota.figure('1234567.89'), '1.234.567,89'],
    ['decimal', lima.figure('1234567.89'), '1,234,567.89'],
    ['local money', bogota.money('1234567.89'), '$ 1.234.568'],
    ['local money', lima.money('1234567.89'), 'S/ 1,234,567.89'],
    ['money explained', bogota.moneyExact('1234567.8912'), '$ 1.234.567,8912'],
    ['money explained', lima.moneyExact('1234567.8912'), 'S/ 1,234,567.8912'],
    ['dollars', bogota.money('11734512.33', 'USD'), 'US$ 11.734.512,33'],
    ['dollars', lima.money('11734512.33', 'USD'), 'US$ 11,734,512.33'],
    ["the other country's money", bogota.money('1234567.89', 'PEN'), 'PEN 1.234.567,89'],
    ["the other country's money", lima.money('1234567.89', 'COP'), 'COP 1,234,568'],
    ['millions', bogota.millions('48123512345.67'), '$ 48.123,5 millones'],
    ['millions', lima.millions('48123512.34'), 'S/ 48.1 millones'],
    ['less than a million', lima.millions('512.34'), 'S/ 0 millones'],
    ['percent', bogota.percent(0.926), '92,6%'],
    ['percent', lima.percent(0.926), '92.6%'],
    ['energy', bogota.energy('12345.678'), '12.345,678 kWh'],
    ['energy as stored', bogota.energy('94.000000000'), '94 kWh'],
    ['energy as stored', bogota.energy('1094.250000000'), '1.094,25 kWh'],
    ['energy in tens', bogota.energy('100'), '100 kWh'],
    ['a debit', bogota.adjustment('18004'), '+$ 18.004'],
    ['a credit', bogota.adjustment('-3120'), '−$ 3.120'],
    ['a million', bogota.count(1_000_000), '1.000.000'],
    [
      'a figure of thirty digits',
      bogota.figure('123456789012345678901234567890.1'),
      '123.456.789.012.345.678.901.234.567.890,1',
    ],
  ])('%s reads %s', (_what, written, expected) => {
    expect(plain(written)).toBe(expected);
  });
});

describe('dates and times', () => {
  it.each<[string, string]>([
    [bogota.period('2026-10'), 'octubre de 2026'],
    [new Formatter('CO', 'en').period('2026-10'), 'October 2026'],
    [bogota.periodShort('2026-10'), '10/2026'],
    [bogota.date('2026-10-31'), '31/10/2026'],
    [bogota.dateTime('2026-11-01T04:59:59Z'), '31/10/2026 23:59'],
    [bogota.moment('2026-11-01T04:59:59Z', new Date('2026-10-31T20:00:00Z')), '23:59'],
    [bogota.moment('2026-11-01T04:59:59Z', new Date('2026-11-01T20:00:00Z')), '31/10/2026 23:59'],
    [bogota.duration(6 * 3_600_000 + 4 * 60_000), '6 h 4 min'],
    [bogota.duration(3_600_000), '1 h'],
    [bogota.duration(42_000), '42 s'],
  ])('reads %s', (written, expected) => {
    expect(plain(written)).toBe(expected);
  });
});

describe('what is typed', () => {
  it.each<[string, string | null, string | null]>([
    ['1.234,5', '1234.5', null],
    ['1,234.5', null, '1234.5'],
    ['1234', '1234', '1234'],
    ['0,25', '0.25', null],
    ['1.234', '1234', '1.234'],
    ['12.34', null, '12.34'],
    ['-3', null, null],
    ['mil', null, null],
    ['', null, null],
  ])('%s is %s in Bogotá and %s in Lima', (typed, inBogota, inLima) => {
    expect([bogota.parse(typed), lima.parse(typed)]).toEqual([inBogota, inLima]);
  });
});

describe('months', () => {
  it.each<[string, string]>([
    ['2026-11-24T12:00:00Z', '2026-10'],
    ['2027-01-01T04:59:59Z', '2026-11'],
    ['2027-01-01T05:00:00Z', '2026-12'],
  ])('at %s the last whole one is %s', (now, expected) => {
    expect(lima.lastPeriod(new Date(now))).toBe(expected);
  });
});
