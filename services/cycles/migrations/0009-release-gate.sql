-- How statements are judged before they go; null: the defaults of the program, which only watch.
alter table approval_policy add column gate jsonb;
-- What the gate said of a statement: score, band, and the findings behind it.
alter table cycle_service add column gate jsonb;
