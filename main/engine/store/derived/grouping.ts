// Layer 2: which messages belong together, and the rows of every list.
import type { Layer } from './layers.ts'

export const grouping: Layer = {
  name: 'grouping',
  version: 1,
  tables: ['thread_key', 'thread', 'conversation', 'grouping', 'list_row'],
  sql: /* sql */ `
-- Every Message-ID that was seen or named, and the thread it leads to: messages join without being compared.
create table thread_key (
  message_id_header text primary key,
  thread integer not null
) strict, without rowid;
create index thread_key_thread on thread_key (thread);
create table thread (
  id integer primary key
) strict;

-- The same set of people (or one list, or one bulk sender). key is derived from people-key.ts.
create table conversation (
  id integer primary key,
  key text not null unique,
  kind text not null check (kind in ('people', 'list', 'bulk', 'self'))
) strict;

create table grouping (
  message integer primary key,
  thread integer not null,
  conversation integer not null,
  copy_of integer not null,              -- the lowest message id with the same Message-ID and author
  date_at integer not null
) strict;
create index grouping_thread on grouping (thread, date_at);
create index grouping_conversation on grouping (conversation, date_at);
create index grouping_copy on grouping (copy_of);

-- One row a list shows. scope: 0 everything but junk and trash, -1 all inboxes, -2 starred, else a mailbox id.
create table list_row (
  scope integer not null,
  view text not null check (view in ('people', 'threads', 'messages')),
  group_id integer not null,
  date_at integer not null,
  message integer not null,              -- the newest in this scope
  messages integer not null,             -- in the whole group, copies counted once
  unread integer not null,               -- in this scope
  is_starred integer not null,
  has_attachment integer not null,
  primary key (scope, view, group_id)
) strict, without rowid;
create index list_row_date on list_row (scope, view, date_at desc, group_id desc);
`,
}
