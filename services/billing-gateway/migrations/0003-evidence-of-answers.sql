-- What came back from the provider, beside what it changed: a line for each answer, also for one that changed nothing.
-- `raw`: status line and body as they came. `webhook_id`: the callback that brought the answer; its body is kept there.
alter table invoice_event add column outcome text;
alter table invoice_event add column took_ms integer;
alter table invoice_event add column raw text;
alter table invoice_event add column webhook_id uuid;
