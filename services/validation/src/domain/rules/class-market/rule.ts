import { governingSegment } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Options of low voltage that a dwelling may have. */
const RESIDENTIAL = ['BT5A', 'BT5B', 'BT5F', 'BT5I', 'BT7', 'BT8'];
const WITH_STRATUM = ['residential', 'common-area'];

export const classMarket: Rule = {
  name: 'class-market',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country, market }) {
    const segment = governingSegment(service);
    if (!segment) return [];
    const {
      contract_code: contract,
      consumer_class: consumerClass,
      stratum,
      residential,
      tariff_option: option,
    } = segment;
    if (country === 'PE') {
      if (residential !== true || market !== 'regulated' || option === null || RESIDENTIAL.includes(option)) return [];
      return [report(TEXTS, 'validation.option-not-residential', { contract, option })];
    }
    if (market === 'unregulated' && consumerClass === 'residential')
      return [report(TEXTS, 'validation.class-unregulated', { contract })];
    if (stratum === null || consumerClass === null || WITH_STRATUM.includes(consumerClass)) return [];
    return [report(TEXTS, 'validation.stratum-idle', { contract, stratum: String(stratum) })];
  },
};
