// What is done to messages beside flags: moves, copies, deletions on their way to servers, and the history that undoes them.
export const migration = {
  version: 3,
  name: 'moves, copies, deletions, history',
  sql: /* sql */ `
-- Moved away or deleted here: hidden by missing_at like what went missing, but the server lists it still, and that must
-- neither bring it back nor fetch it anew.
alter table placement add column is_leaving integer not null default 0 check (is_leaving in (0, 1));
create index placement_leaving on placement (mailbox) where is_leaving = 1;

-- A role given here to a mailbox whose server names none; and a mailbox made here that the server has not yet.
alter table mailbox add column own_role text;
alter table mailbox add column is_to_create integer not null default 0 check (is_to_create in (0, 1));

-- A local change the server has not confirmed. placement: the one that changes (flags), goes (delete) or comes to be (move,
-- copy; append: from another account, or from nowhere any more); source: where that one comes from. is_move: the source
-- goes. attempt: the target's uidNext and uidValidity before the first try whose end is not known: it may have arrived there.
create table operation_new (
  id integer primary key autoincrement,
  account integer not null references account on delete cascade,
  kind text not null check (kind in ('flags', 'move', 'copy', 'append', 'delete')),
  placement integer not null references placement on delete cascade,
  source integer references placement on delete set null,
  is_move integer not null default 0 check (is_move in (0, 1)),
  add_flags text not null default '',
  remove_flags text not null default '',
  state text not null default 'queued' check (state in ('queued', 'failed', 'refused')),
  tries integer not null default 0,
  fault_code text,
  fault_message text,
  not_before integer not null default 0, -- epoch ms
  attempt_uid_next integer,
  attempt_validity text,
  created_at integer not null
) strict;
insert into operation_new (id, account, kind, placement, add_flags, remove_flags, state, tries, fault_code, fault_message,
    not_before, created_at)
  select id, account, kind, placement, add_flags, remove_flags, state, tries, fault_code, fault_message, not_before, created_at
  from operation;
drop table operation;
alter table operation_new rename to operation;
create index operation_queue on operation (account, id);
create unique index operation_placement on operation (placement, kind);
create index operation_source on operation (source) where source is not null;

-- What the user did, newest last; the contract's Action as JSON.
create table action (
  id integer primary key autoincrement,
  action text not null,
  messages integer not null,
  done_at integer not null,
  undone_at integer
) strict;

-- How to take an action back. placement: the changed or new one (it may be gone); mailbox_before: where the message was;
-- add_flags, remove_flags: what gives its flags back.
create table action_change (
  action integer not null references action on delete cascade,
  placement integer not null,
  message integer not null,
  mailbox_before integer not null,
  mailbox_after integer not null,
  add_flags text not null,
  remove_flags text not null,
  primary key (action, placement)
) strict, without rowid;
`,
}
