import { toText } from '@kantia/kernel/decimal';
import { lastDay } from '@kantia/kernel/period';
import { movesTooFar } from '../../price-change.js';
import type { SheetRow } from '../../rows.js';
import { governingSegment, systemKey } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const priceOf = ({ charge, rating, range_from }: SheetRow) =>
  [charge, rating ?? '', range_from ? toText(range_from) : ''].join(' ');

export const sheetChange: Rule = {
  name: 'sheet-change',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { period, sheets, thresholds }) {
    const segment = governingSegment(service);
    const rows = (segment && sheets.get(systemKey(segment))) ?? [];
    const own = rows.filter((row) => row.tariff_option === segment?.tariff_option && row.valid_from <= lastDay(period));
    const dates = [...new Set(own.map(({ valid_from }) => valid_from))];
    const [before, now] = dates.slice(-2);
    if (before === undefined || now === undefined) return [];
    const earlier = new Map(own.filter((row) => row.valid_from === before).map((row) => [priceOf(row), row.value]));
    return own
      .filter((row) => row.valid_from === now)
      .flatMap((row) => {
        const value = earlier.get(priceOf(row));
        if (!value || value.isZero() || !movesTooFar(value, row.value, thresholds.priceChangeShare)) return [];
        const params = { option: row.tariff_option, charge: row.charge, validFrom: now };
        return [
          report(TEXTS, 'validation.sheet-price-moved', { ...params, before: toText(value), now: toText(row.value) }),
        ];
      });
  },
};
