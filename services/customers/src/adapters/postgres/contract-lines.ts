/**
 * A row for each contract at each point: its term over all versions, and the terms of the version that holds today, or else of the
 * nearest. `$1` today, `$2` what a version's search text is like, `$3` market or '', `$4` customer or null.
 */
export const CONTRACT_LINES = `
  select * from (
  select distinct on (v.supply_point_id, v.contract_id) v.supply_point_id, v.contract_id, v.customer_id, v.market, v.metering,
    min(v.valid_from) over one as since,
    case when bool_or(v.effective_until is null) over one then null else max(v.effective_until) over one end as until,
    (count(*) over one)::integer as versions,
    bool_or(v.valid_from <= $1::date and coalesce(v.effective_until, 'infinity') >= $1::date) over one as in_force,
    bool_or(v.search like $2) over one as is_found
  from supply_contract_versions v
  where $4::uuid is null or v.customer_id = $4
  window one as (partition by v.supply_point_id, v.contract_id)
  order by v.supply_point_id, v.contract_id, (v.valid_from <= $1::date) desc, v.valid_from desc
  ) line where is_found and ($3 = '' or market = $3)`;

/** `$1` today, `within` days as SQL. A contract that pauses and goes on later is `future` in between. */
export const stateOf = (within: string): string => `
  case when l.in_force and l.until <= $1::date + ${within} then 'expiring' when l.in_force then 'in-force'
    when coalesce(l.until, 'infinity') >= $1::date then 'future' else 'expired' end`;

export const PORTFOLIO_CONTRACTS = `
  with lines as (${CONTRACT_LINES})
  select (count(*) filter (where in_force))::integer as "inForce",
    (count(*) filter (where in_force and until <= $1::date + 30))::integer as "expiring30",
    (count(*) filter (where in_force and until <= $1::date + 60))::integer as "expiring60",
    (count(*) filter (where in_force and until <= $1::date + 90))::integer as "expiring90",
    (count(*) filter (where not in_force and until < $1::date))::integer as "expired",
    (count(*) filter (where not in_force and coalesce(until, 'infinity') >= $1::date))::integer as "future"
  from lines`;
