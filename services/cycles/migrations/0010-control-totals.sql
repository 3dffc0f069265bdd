-- How many percent of the market's totals what was settled may deviate; null: the default of the program. Null, too, in rows that were hashed before the
-- column was there.
alter table approval_policy add column control_tolerance numeric(6, 3) check (control_tolerance between 0 and 100);
