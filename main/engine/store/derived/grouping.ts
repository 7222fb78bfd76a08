// Layer 2: which messages belong together, and the rows of every list.
import type { Layer } from './layers.ts'

export const grouping: Layer = {
  name: 'grouping',
  version: 3,
  tables: [
    'thread_key',
    'thread',
    'conversation',
    'grouping',
    'listed',
    'list_row',
    'list_total',
    'list_span',
    'tag_scope',
    'dirty_group',
  ],
  sql: /* sql */ `
-- Every Message-ID that was seen or named, and the thread it leads to: messages join without being compared.
create table thread_key (
  message_id_header text primary key,
  thread integer not null
) strict, without rowid;
create index thread_key_thread on thread_key (thread);
create table thread (
  id integer primary key,
  messages integer not null              -- the smaller thread joins the larger: cheap however often threads meet
) strict;

-- The same set of people (or one list, or one bulk sender); key, kind and size come from people-key.ts.
create table conversation (
  id integer primary key,
  key text not null unique,
  kind text not null check (kind in ('people', 'list', 'bulk', 'self')),
  size integer not null
) strict;

create table grouping (
  message integer primary key,
  thread integer not null,
  conversation integer not null,         -- what the copies agree on
  own_conversation integer not null,     -- what this one would be in alone
  copy_of integer not null,              -- the lowest message id with the same Message-ID, author and date
  date_at integer not null
) strict;
create index grouping_thread on grouping (thread, date_at);
create index grouping_conversation on grouping (conversation, date_at);
create index grouping_copy on grouping (copy_of);

-- The flat list: one row for each message (its copies taken together) and each scope it lies in. Scopes: 0 everything
-- but junk and trash, -1 all inboxes, -2 starred, -3 only in junk or trash, below -1000 a tag, else a mailbox id. It lies
-- in the order it is shown in, so that a list is read, filtered and sorted from one range. Group rows are sums of these.
create table listed (
  scope integer not null,
  date_at integer not null,
  head integer not null,                 -- copy_of of the copies
  thread integer not null,
  conversation integer not null,
  message integer not null,              -- the lowest copy that lies in this scope
  unread integer not null,
  starred integer not null,
  attachment integer not null,
  sealed integer not null,               -- end to end, any copy
  tracked integer not null,
  size_bytes integer not null,           -- of the largest copy
  importance integer not null,           -- -10..10, of the copy that matters most
  overall integer,                       -- whole points of the worst copy's index; null = unknown
  sender text not null,                  -- folded, for sorting: whom it is from, or to where it is mine
  primary key (scope, date_at desc, head desc)
) strict, without rowid;
create unique index listed_head on listed (head, scope);
create index listed_conversation on listed (conversation, scope, date_at desc, head desc);
create index listed_thread on listed (thread, scope, date_at desc, head desc);
create index listed_unread on listed (scope, date_at desc, head desc) where unread = 1;
create index listed_sealed on listed (scope, date_at desc, head desc) where sealed = 1;

-- One row of the people or threads view, in the order it is shown in.
create table list_row (
  scope integer not null,
  view text not null check (view in ('people', 'threads')),
  date_at integer not null,              -- of the newest in this scope
  group_id integer not null,
  message integer not null,              -- the newest in this scope
  messages integer not null,             -- these five count messages of this scope, copies once
  unread integer not null,
  starred integer not null,
  attachments integer not null,
  size_bytes integer not null,
  importance integer not null,           -- these two of the group, wherever it lies: from its index
  overall integer,
  sender text not null,                  -- of the newest in this scope
  primary key (scope, view, date_at desc, group_id desc)
) strict, without rowid;
create unique index list_row_group on list_row (view, group_id, scope);

-- How many rows each list has, and how many of them (messages view) are unread.
create table list_total (
  scope integer not null,
  view text not null check (view in ('people', 'threads', 'messages')),
  rows integer not null,
  unread integer not null,
  primary key (scope, view)
) strict, without rowid;

-- How many rows of each list fall into each week: where a row stands in a list of a million is a sum of these.
create table list_span (
  scope integer not null,
  view text not null check (view in ('people', 'threads', 'messages')),
  week integer not null,                 -- of date_at, since the epoch
  rows integer not null,
  primary key (scope, view, week desc)
) strict, without rowid;

-- The scope of each tag that is or was on a message; keyword in lower case, written as it was met.
create table tag_scope (
  scope integer primary key,
  keyword text not null unique,
  written text not null
) strict;

-- Groups whose index is to be computed again.
create table dirty_group (
  view text not null check (view in ('people', 'threads')),
  group_id integer not null,
  primary key (view, group_id)
) strict, without rowid;
`,
}
