-- What was settled at a supply point, whichever cycle did it.
create index statements_history on statements (company_id, supply_point_id, period desc, version desc);
