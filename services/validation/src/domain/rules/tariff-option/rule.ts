import { tariffOptionsIn } from '../../policies/tariff-options.js';
import { segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const tariffOption: Rule = {
  name: 'tariff-option',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { period }) {
    const known = tariffOptionsIn(period);
    return segmentsInForce(service).flatMap(({ contract_code: contract, tariff_option: option }) =>
      option === null || known.has(option)
        ? []
        : [report(TEXTS, 'validation.tariff-option-unknown', { contract, option })],
    );
  },
};
