-- The version that the last command of a person made: a command is fresh when it was given under this version or a later one.
-- What the process does meanwhile makes nobody's view of it stale.
alter table cycle add column decided_version integer not null default 0;
