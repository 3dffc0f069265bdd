-- The act that took a service aside: what one act did to thousands can be undone as one.
alter table cycle_service add column aside_act uuid;
