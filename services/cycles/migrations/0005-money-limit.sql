-- In the company's currency; null: none. An automatic cycle puts a statement above it into review instead of sending it.
alter table approval_policy add column money_limit numeric(38, 2) check (money_limit > 0);
