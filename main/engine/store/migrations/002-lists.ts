// What the user says of accounts in lists, and saved searches.
export const migration = {
  version: 2,
  name: 'looks of accounts, smart lists',
  sql: /* sql */ `
alter table account add column colour text not null default 'blue';
alter table account add column is_in_unified integer not null default 1 check (is_in_unified in (0, 1));
alter table account add column is_sample integer not null default 0 check (is_sample in (0, 1));

-- A saved search. place: JSON of the contract's Place.
create table smart_list (
  id integer primary key autoincrement,
  name text not null,
  place text not null,
  text text not null,
  position integer not null
) strict;
`,
}
