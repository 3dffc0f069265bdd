-- These ids are unique without the company. An index that begins with the company was what the planner chose for the services of a cycle
-- that had just begun: by statistics of before it reads "all of the company" as some twenty rows.
drop index flow_service_identity;
create index flow_service_identity on flow_service (service_id);
drop index flow_service_point;
create index flow_service_point on flow_service (supply_point_id);
