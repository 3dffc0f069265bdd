-- A statement is read whole and never searched: its JSON is kept as it was written, which takes half the time of taking it apart.
alter table statements
  alter column determinants type json,
  alter column lines type json;
