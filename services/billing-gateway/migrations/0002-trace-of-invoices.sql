-- The W3C traceparent of the work that made the invoice: what the provider says of it later is linked to it. Null when that was not traced.
alter table invoice add column trace text;
