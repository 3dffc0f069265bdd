-- Why a person took a service aside (review, exclusion), and where it stood: that is where it comes back to.
alter table cycle_service
  add column left_from text,
  add column excluded_from text,
  add column reason text,
  add column note text,
  add column marked_by uuid,
  add column marked_at timestamptz;

-- What a person said when she decided.
alter table cycle_event
  add column reason text,
  add column note text;

create trigger cycle_event_is_immutable before update or delete on cycle_event for each row execute function refuse_change();
create trigger cycle_event_is_kept before truncate on cycle_event for each statement execute function refuse_change();
