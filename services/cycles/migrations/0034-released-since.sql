-- Since when a service stands where a release left it: whatever moves it, also away and back, gives it another stage_since.
alter table cycle_service add column released_since timestamptz;
