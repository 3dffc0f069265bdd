-- The act that let a service back from its review: as long as it rests there, the release can be undone.
alter table cycle_service add column released_act uuid;
