-- What services of the cycle wait for, or have waited for: an input that meets none of it looks at none of them. `*`: a cycle from before the column,
-- whose services are asked by their findings.
alter table cycle add column awaited text[] not null default '{*}';
