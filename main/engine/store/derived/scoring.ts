// Layer 3: privacy indices, a pure function of the facts, and what was learnt from many messages.
import type { Layer } from './layers.ts'

export const scoring: Layer = {
  name: 'scoring',
  version: 1,
  tables: ['score', 'group_score', 'authserv', 'host_tls', 'correspondence', 'pending_score'],
  sql: /* sql */ `
create table score (
  message integer primary key,
  letter text not null,
  overall real,
  technical real,
  context real,
  behaviour real,
  is_incomplete integer not null,
  weakest text,                          -- JSON {signal, found, values}: the list's tooltip, never queried
  model_version integer not null
) strict;
create index score_letter on score (letter, message);

create table group_score (
  view text not null check (view in ('people', 'threads')),
  group_id integer not null,
  letter text not null,
  overall real,
  technical real,
  context real,
  behaviour real,
  trend text not null,
  weakest_message integer,
  weakest text,
  primary key (view, group_id)
) strict, without rowid;

-- authserv-ids seen between the entry hop and the next, per account: learnt when in >= 3 and >= 40 % of the messages.
create table authserv (
  account integer not null,
  authserv_id text not null,
  message integer not null,
  primary key (account, authserv_id, message)
) strict, without rowid;

-- Hops of a host-name pattern (digits folded) marked TLS, by the hop's own date.
create table host_tls (
  pattern text not null,
  hop_at integer not null,
  message integer not null,
  primary key (pattern, hop_at, message)
) strict, without rowid;

-- How often somebody wrote to us and we to them.
create table correspondence (
  address text primary key,
  received integer not null,
  sent integer not null
) strict, without rowid;

-- Messages whose index is to be computed again because something was learnt.
create table pending_score (
  message integer primary key
) strict;
`,
}
