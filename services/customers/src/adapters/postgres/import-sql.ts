/** Rows after the first of one contract, point and start. $1 operation, $2 limit; `total` counts all. */
export const DUPLICATE_ROWS = `
  with numbered as (
    select row, contract_code, first_value(row) over same as first_row, row_number() over same as n
    from import_rows where operation_id = $1
    window same as (partition by contract_code, supply_point_code, valid_from order by row)
  )
  select row, contract_code as value, first_row::text as other, (count(*) over ())::integer as total
  from numbered where n > 1 order by row limit $2`;

/** Who a customer is must not depend on the row; how to reach him may. */
export const CUSTOMER_DIFFERENCES = `
  with firsts as (
    select distinct on (customer_code) customer_code, row, customer_name, customer_id_type, customer_id_number
    from import_rows where operation_id = $1 order by customer_code, row
  )
  select r.row, r.customer_code as value, f.row::text as other, (count(*) over ())::integer as total
  from import_rows r join firsts f using (customer_code)
  where r.operation_id = $1
    and (r.customer_name, r.customer_id_type, r.customer_id_number) is distinct from (f.customer_name, f.customer_id_type, f.customer_id_number)
  order by r.row limit $2`;

/**
 * Versions of different contracts that meet at one point, the sheet's and those that stay. Versions of one contract end where
 * the next begins, so sorted by start any overlap shows between neighbours.
 */
export const CONTRACT_OVERLAPS = `
  with incoming as (
    select row, supply_point_code, contract_code, valid_from, valid_until from import_rows where operation_id = $1
  ), staying as (
    select null::integer as row, p.code as supply_point_code, k.code as contract_code, v.valid_from, v.valid_until
    from (select distinct supply_point_code as code from incoming) touched
    join supply_points p on p.code = touched.code
    join supply_contract_versions v on v.supply_point_id = p.id
    join supply_contracts k on k.id = v.contract_id
    where not exists (
      select 1 from incoming i
      where i.supply_point_code = p.code and i.contract_code = k.code and i.valid_from = v.valid_from)
  ), cut as (
    select *, least(valid_until, lead(valid_from) over (partition by supply_point_code, contract_code order by valid_from) - 1) as until
    from (select * from incoming union all select * from staying) versions
  ), neighbours as (
    select row, contract_code, valid_from, lag(row) over point as row_before, lag(contract_code) over point as contract_before,
      lag(until) over point as until_before, lag(valid_from) over point as from_before
    from cut window point as (partition by supply_point_code order by valid_from, contract_code)
  )
  select coalesce(row, row_before) as row, case when row is null then contract_before else contract_code end as value,
    case when row is null then contract_code else contract_before end as other, (count(*) over ())::integer as total
  from neighbours
  where from_before is not null and coalesce(until_before, 'infinity') >= valid_from and coalesce(row, row_before) is not null
  order by 1 limit $2`;

/** $1 company, $2 operation. Each answers how many rows it made and changed. */
const counted = (statement: string): string => `
  with merged as (${statement} returning (xmax = 0) as is_new)
  select (count(*) filter (where is_new))::integer as created, (count(*) filter (where not is_new))::integer as changed from merged`;

export const MERGE = {
  customers: counted(`
    insert into customers (company_id, code, name, id_type, id_number, email, phone, search)
    select distinct on (customer_code) $1::uuid, customer_code, customer_name, customer_id_type, customer_id_number, customer_email,
      customer_phone, customer_search
    from import_rows where operation_id = $2 order by customer_code, valid_from desc, row desc
    on conflict (company_id, code) do update set name = excluded.name, id_type = excluded.id_type, id_number = excluded.id_number,
      email = excluded.email, phone = excluded.phone, search = excluded.search, version = customers.version + 1
    where (customers.name, customers.id_type, customers.id_number, customers.email, customers.phone)
      is distinct from (excluded.name, excluded.id_type, excluded.id_number, excluded.email, excluded.phone)`),
  contracts: `
    insert into supply_contracts (company_id, code)
    select distinct $1::uuid, contract_code from import_rows where operation_id = $2
    on conflict (company_id, code) do nothing`,
  supplyPoints: counted(`
    insert into supply_points (company_id, code, region, address, municipality_code, customer_id, market, metering, meter, network_operator, search)
    select distinct on (r.supply_point_code) $1::uuid, r.supply_point_code, r.region, r.address, r.municipality_code, c.id, r.market,
      r.metering, coalesce(r.terms ->> 'meter', ''), coalesce(r.terms ->> 'network_operator', ''), r.search
    from import_rows r join customers c on c.code = r.customer_code
    where r.operation_id = $2 order by r.supply_point_code, r.valid_from desc, r.row desc
    on conflict (company_id, code) do update set region = excluded.region, address = excluded.address, municipality_code = excluded.municipality_code
    where (supply_points.region, supply_points.address, supply_points.municipality_code)
      is distinct from (excluded.region, excluded.address, excluded.municipality_code)`),
  versions: counted(`
    insert into supply_contract_versions (company_id, supply_point_id, contract_id, valid_from, valid_until, customer_id, market, metering, terms, search,
      recorded_by)
    select $1::uuid, p.id, k.id, r.valid_from, r.valid_until, c.id, r.market, r.metering, r.terms, r.search,
      (select o.created_by from operations o where o.id = $2)
    from import_rows r
    join supply_points p on p.code = r.supply_point_code
    join supply_contracts k on k.code = r.contract_code
    join customers c on c.code = r.customer_code
    where r.operation_id = $2
    on conflict (company_id, supply_point_id, contract_id, valid_from) do update set valid_until = excluded.valid_until,
      customer_id = excluded.customer_id, market = excluded.market, metering = excluded.metering, terms = excluded.terms, search = excluded.search,
      revision = supply_contract_versions.revision + 1, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
    where (supply_contract_versions.valid_until, supply_contract_versions.customer_id, supply_contract_versions.market,
        supply_contract_versions.metering, supply_contract_versions.terms, supply_contract_versions.search)
      is distinct from (excluded.valid_until, excluded.customer_id, excluded.market, excluded.metering, excluded.terms, excluded.search)`),
  /** $1 operation, here and below. */
  effectiveUntil: `
    update supply_contract_versions v set effective_until = cut.until
    from (
      select v.supply_point_id, v.contract_id, v.valid_from,
        least(v.valid_until, lead(v.valid_from) over (partition by v.supply_point_id, v.contract_id order by v.valid_from) - 1) as until
      from supply_contract_versions v
      where v.supply_point_id in (
        select p.id from supply_points p join import_rows r on r.supply_point_code = p.code where r.operation_id = $1)
    ) cut
    where v.supply_point_id = cut.supply_point_id and v.contract_id = cut.contract_id and v.valid_from = cut.valid_from
      and v.effective_until is distinct from cut.until`,
  currentVersion: `
    update supply_points p set customer_id = v.customer_id, market = v.market, metering = v.metering,
      meter = coalesce(v.terms ->> 'meter', ''), network_operator = coalesce(v.terms ->> 'network_operator', ''), search = v.search
    from (
      select distinct on (v.supply_point_id) v.* from supply_contract_versions v
      where v.supply_point_id in (
        select p.id from supply_points p join import_rows r on r.supply_point_code = p.code where r.operation_id = $1)
      order by v.supply_point_id, v.valid_from desc, v.contract_id
    ) v
    where p.id = v.supply_point_id
      and (p.customer_id, p.market, p.metering, p.network_operator, p.search)
        is distinct from (v.customer_id, v.market, v.metering, coalesce(v.terms ->> 'network_operator', ''), v.search)`,
  /** Consumption may have been settled before the point was known here. */
  knownConsumption: `
    update supply_points p set latest_month = h.month, latest_kwh = h.kwh
    from (
      select distinct on (h.supply_point_code) h.supply_point_code, h.month, h.kwh from consumption_history h
      where h.supply_point_code in (select supply_point_code from import_rows where operation_id = $1)
      order by h.supply_point_code, h.month desc
    ) h
    where p.code = h.supply_point_code and p.latest_month is distinct from h.month`,
} as const;

/**
 * Points of the sheet that were known before and have a version of this transaction; all that were known where customers or places changed, of which no version
 * tells. $1 operation, $2 whether so.
 */
export const CHANGED_POINTS = `
  select distinct p.id from import_rows r join supply_points p on p.code = r.supply_point_code
  where r.operation_id = $1
    and exists (select 1 from supply_contract_versions v
      where v.supply_point_id = p.id and (v.recorded_at < transaction_timestamp() or v.revision > 1))
    and ($2 or exists (select 1 from supply_contract_versions v where v.supply_point_id = p.id and v.recorded_at = transaction_timestamp()))
  order by p.id`;
