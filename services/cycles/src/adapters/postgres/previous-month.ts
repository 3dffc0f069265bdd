/**
 * Services of an earlier month, in the cycles that held them, for comparison: by supply point and contract, since another contract
 * is another customer. `period`: the place of its parameter.
 */
export const previousMonth = (period: string): string => `(
  select earlier.supply_point_id, earlier.contract_code, earlier.total, earlier.energy_kwh
    from cycle_service earlier
    join cycle on cycle.id = earlier.cycle_id and cycle.period = ${period}
   where earlier.held and earlier.statement_id is not null)`;
export const SAME_SERVICE =
  'previous.supply_point_id = own.supply_point_id and previous.contract_code = own.contract_code';
