import { defineOperation, FIGURES } from '../../define.js';
import { array, int, record, string } from '../../schema.js';

/** How large the company's portfolio is today, in its zone. Each count is the length of the list with the same filter. */
export const getPortfolio = defineOperation({
  owner: 'customers',
  operation: 'get-portfolio',
  kind: 'query',
  access: FIGURES,
  request: record('GetPortfolioV1', {}),
  reply: record('PortfolioV1', {
    /** The day that it is, `YYYY-MM-DD`. */
    asOf: string,
    customers: int,
    customersWithout: int,
    supplyPoints: array(record('PointsOfMarket', { market: string, count: int })),
    contracts: record('ContractCounts', {
      inForce: int,
      expiring30: int,
      expiring60: int,
      expiring90: int,
      expired: int,
      future: int,
    }),
    tags: array(record('TagCount', { tag: string, count: int })),
  }),
});
