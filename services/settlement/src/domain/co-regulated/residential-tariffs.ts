import { toText } from '@kantia/kernel/decimal';
import type { Series } from '../market.js';
import type { CoRegulatedInput } from './input.js';

/** E1 and E2 as they were applied on the last day, one row per operator and ownership: the base of the next month. */
export const residentialTariffs: Series<CoRegulatedInput> = {
  kind: 'derived.residential-tariffs',
  columns: {
    network_operator: 'VARCHAR',
    month: 'VARCHAR',
    asset_ownership: 'VARCHAR',
    e1: 'DECIMAL(24,10)',
    e2: 'DECIMAL(24,10)',
  },
  rowOf: ({ period, input: { pieces }, statement: { determinants } }) => {
    const last = pieces.at(-1);
    if (!last?.residential?.index) return null;
    const { contract, suffix } = last;
    const [e1, e2] = [determinants[`e1${suffix}`], determinants[`e2${suffix}`]];
    if (!e1 || !e2) return null;
    return {
      network_operator: contract.networkOperator,
      month: period,
      asset_ownership: contract.assetOwnership,
      e1: toText(e1),
      e2: toText(e2),
    };
  },
};
