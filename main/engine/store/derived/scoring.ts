// Layer 3: privacy indices, a pure function of the facts, how much a message matters, and what was learnt from many.
import { MODEL_VERSION } from '../../privacy/grade.ts'
import type { Layer } from './layers.ts'

/** Raised when these tables change; the model's own version changes with its constants and signals. */
const TABLES_VERSION = 3

export const scoring: Layer = {
  name: 'scoring',
  version: TABLES_VERSION * 1000 + MODEL_VERSION,
  tables: [
    'score',
    'group_score',
    'my_thread',
    'authserv',
    'learning',
    'host_tls',
    'correspondence',
    'known_person',
    'scored_account',
    'pending_score',
  ],
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
  model_version integer not null,
  importance integer not null            -- -10..10, before stars and tags
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
  importance integer not null,           -- the greatest of its newest messages
  primary key (view, group_id)
) strict, without rowid;

-- Threads the user wrote in, as its messages were scored with.
create table my_thread (
  thread integer primary key
) strict;

-- Organisations of authserv-ids seen where the account's own server writes them. '' = the message came with any trace
-- of its way at all: what the share is taken of.
create table authserv (
  account integer not null,
  authserv_id text not null,
  message integer not null,
  primary key (account, authserv_id, message)
) strict, without rowid;
create index authserv_message on authserv (message);

-- Their counts, and which of them are learnt: in >= 3 and >= 40 % of the account's other messages.
create table learning (
  account integer not null,
  authserv_id text not null,
  messages integer not null,
  is_learnt integer not null default 0,
  primary key (account, authserv_id)
) strict, without rowid;

-- Hops between organisations by host-name pattern (digits folded) and the hop's own date, marked TLS or not.
create table host_tls (
  pattern text not null,
  is_marked integer not null,
  hop_at integer not null,               -- epoch ms
  message integer not null,
  primary key (pattern, is_marked, hop_at, message)
) strict, without rowid;
create index host_tls_message on host_tls (message);

-- Who wrote to us ('received') and to whom we wrote ('sent'), one row a message and address.
create table correspondence (
  address text not null,
  direction text not null check (direction in ('received', 'sent')),
  message integer not null,
  primary key (address, direction, message)
) strict, without rowid;
create index correspondence_message on correspondence (message);

-- The same by address: how many messages, how many of them to it, when last, and the newest name it was called by.
create table known_person (
  address text primary key,
  messages integer not null,
  sent integer not null,
  last_at integer not null,              -- epoch ms
  name text not null,
  name_at integer not null
) strict, without rowid;

-- What an account's messages were scored with that is not in any message: its TLS session, what the user said of trust.
create table scored_account (
  account integer primary key,
  known text not null
) strict;

-- Messages whose index is to be computed again because something was learnt.
create table pending_score (
  message integer primary key
) strict;
`,
}
