-- So many first results of a wave that fail for one cause pause an automatic cycle; null: the default of the program.
-- Null, too, in rows that were hashed before the column was there.
alter table approval_policy add column systemic_failures integer check (systemic_failures between 1 and 100000);
-- Why an automatic cycle waits for a person; null: it does not. `pauses_passed`: stage and cause that a person has let pass.
alter table cycle
  add column pause jsonb,
  add column pauses_passed text[] not null default '{}';
