import { addMonths, dayAfter, firstDay } from '@kantia/kernel/period';
import { frameOf, type Frame } from '../../domain/frame.js';
import {
  agreementRow,
  componentsRow,
  cpiRow,
  indexRow,
  priorTariffRow,
  sheetRow,
  spotRow,
  type AgreementRow,
  type IndexRow,
} from '../../domain/rows.js';
import { rowsOf, selectRows, type Open } from './open-views.js';

const AGREEMENTS = ['co.street-lighting', 'co.security-levy'] as const;

async function agreementsOf(open: Open): Promise<readonly AgreementRow[]> {
  const own: AgreementRow[] = [];
  for (const kind of AGREEMENTS) {
    const sql = `select distinct '${kind}' as kind, municipality_code, strftime(valid_from, '%Y-%m-%d') as valid_from from "${kind}" order by all`;
    own.push(...(await selectRows(open, agreementRow, { of: [kind], sql })));
  }
  return own;
}

async function indicesOf(open: Open): Promise<readonly IndexRow[]> {
  const colombian = `select 'PPI' as index_code, month, ppi as "value", status from "co.ppi"`;
  const peruvian = 'select index_code, month, "value", status from "pe.price-indices"';
  return [
    ...(await selectRows(open, indexRow, { of: ['co.ppi'], sql: colombian })),
    ...(await selectRows(open, indexRow, { of: ['pe.price-indices'], sql: peruvian })),
  ];
}

/** Hours of the period in order; the first that no row prices is null only where all are priced. */
const spotSql = ({ period }: Open) => `
with hours as (
  select unnest(generate_series(timestamp '${firstDay(period)}', timestamp '${dayAfter(period)}' - interval 1 hour, interval 1 hour)) as at
), priced as (select distinct "date" + to_hours("hour") as at from "co.spot-price")
select count(priced.at)::integer as hours, strftime(min(hours.at) filter (priced.at is null), '%Y-%m-%dT%H:%M') as first_missing
from hours left join priced on priced.at = hours.at`;

/** What the services of a batch share. */
export async function frameFor(
  open: Open,
  head: Pick<Frame, 'country' | 'market' | 'thresholds' | 'period'>,
): Promise<Frame> {
  const { period } = head;
  const before = addMonths(period, -1);
  const of = (view: string, ...months: readonly string[]) => ({
    view,
    rest: `where month in (${months.map((month) => `'${month}'`).join(', ')})`,
  });
  const [spot] = await selectRows(open, spotRow, { of: ['co.spot-price'], sql: spotSql(open) });
  const scarcity = await rowsOf(open, cpiRow.pick({ month: true }), of('co.scarcity-price', period));
  return frameOf({
    ...head,
    kinds: open.kinds,
    components: await rowsOf(open, componentsRow, of('co.unit-cost-components', period, before)),
    cpi: await rowsOf(open, cpiRow, of('co.cpi', before, addMonths(period, -2))),
    priorTariffs: await rowsOf(open, priorTariffRow, of('co.prior-residential-tariffs', before)),
    indices: await indicesOf(open),
    sheets: await rowsOf(open, sheetRow, { view: 'pe.tariff-sheet', rest: 'order by valid_from' }),
    agreements: await agreementsOf(open),
    spot: spot ?? null,
    hasScarcityPrice: scarcity.length > 0,
  });
}
