// The primary tables: what cannot be recomputed. Everything that can be lives in ../derived and is rebuilt, not migrated.
export const migration = {
  version: 1,
  name: 'primary tables',
  sql: /* sql */ `
-- autoincrement where an id outlives a transaction (in a thread's queue, a window, a ticket): an id that came back could
-- put one account's mail into another's mailbox, or one message's text under another.

-- One set of server credentials, or (kind 'local') a place for imported mail.
create table account (
  id integer primary key autoincrement,
  kind text not null check (kind in ('imap', 'local')),
  address text not null,
  display_name text not null,
  state text not null default 'waiting',
  fault_code text,
  fault_message text,
  state_at integer not null default 0,   -- epoch ms
  removed_at integer,                    -- the user removed it; its mail goes in slices, then this row
  created_at integer not null
) strict;

-- How an account's servers are reached. caPem: one more authority, for this server only.
create table server (
  account integer not null references account on delete cascade,
  protocol text not null check (protocol in ('imap', 'smtp')),
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls')),
  user_name text not null,
  ca_pem text,
  primary key (account, protocol)
) strict, without rowid;

-- A sum type: kind says what the sealed bytes hold (JSON sealed with the store's master key).
create table credential (
  account integer primary key references account on delete cascade,
  kind text not null check (kind in ('password', 'app-password', 'oauth')),
  sealed blob not null
) strict;

-- An address one can send as; what is sent from it is "me" in every conversation.
create table identity (
  id integer primary key,
  account integer not null references account on delete cascade,
  address text not null,                 -- lower case
  name text not null default '',
  signature_text text not null default '',
  signature_html text not null default '',
  is_default integer not null default 0 check (is_default in (0, 1))
) strict;
create unique index identity_address on identity (account, address);

-- A named store of messages on a server. The checkpoint (RFC 9051, RFC 7162) says how far it was synced: when
-- is_complete, every uid below uid_next is known here as of highest_modseq; otherwise the initial sync goes on.
create table mailbox (
  id integer primary key autoincrement,
  account integer not null references account on delete cascade,
  name text not null,                    -- decoded full name
  delimiter text not null default '/',
  role text check (role in ('inbox', 'archive', 'drafts', 'sent', 'trash', 'junk', 'all')),
  is_selectable integer not null default 1 check (is_selectable in (0, 1)),
  uid_validity text,                     -- decimal: 32 bits unsigned, kept as the server's word
  uid_next integer not null default 1,
  highest_modseq text,                   -- decimal: 63 bits
  is_complete integer not null default 0 check (is_complete in (0, 1)),
  server_messages integer not null default 0,
  synced_at integer not null default 0,
  missing_at integer,                    -- since when the server no longer lists it; gone with its last placement
  unique (account, name)
) strict;

-- The octets of messages, each once, named by SHA-256. codec says how they lie here.
create table blob (
  id integer primary key,
  hash blob not null unique,             -- SHA-256 of the octets
  size_bytes integer not null,           -- of the octets
  codec text not null check (codec in ('raw', 'zstd')),
  octets blob not null
) strict;

-- One RFC 5322 object, immutable. content: 'absent' (nothing here yet), 'partial' (the first bytes), 'whole'.
create table message (
  id integer primary key autoincrement,
  blob integer unique references blob,
  content text not null check (content in ('absent', 'partial', 'whole')),
  size_bytes integer not null,           -- as the server or the file says
  received_at integer not null,          -- epoch ms: INTERNALDATE, or the file's own date
  added_at integer not null,
  check ((blob is null) = (content = 'absent'))
) strict;

-- A message's presence in one mailbox. flags: what the user sees; base_flags: what the server last said; they differ
-- while an operation waits. Both are sorted, space separated. uid is null after a changed uidValidity until it is found again.
create table placement (
  id integer primary key autoincrement,
  message integer not null references message,
  mailbox integer not null references mailbox on delete cascade,
  uid integer,
  flags text not null default '',
  base_flags text not null default '',
  modseq text,
  internal_at integer not null,          -- INTERNALDATE, epoch ms
  email_id text,                         -- the server's own name of these octets (RFC 8474 EMAILID, X-GM-MSGID)
  missing_at integer,                    -- since when the server no longer lists it; kept a while before removal
  is_seen integer not null generated always as (instr(' ' || flags || ' ', ' \\Seen ') > 0) virtual,
  is_flagged integer not null generated always as (instr(' ' || flags || ' ', ' \\Flagged ') > 0) virtual
) strict;
create unique index placement_uid on placement (mailbox, uid) where uid is not null;
create index placement_message on placement (message);
create index placement_email_id on placement (email_id) where email_id is not null;
create index placement_missing on placement (missing_at) where missing_at is not null;

-- A local change the server has not confirmed. A placement has one exactly when its flags and base_flags differ.
create table operation (
  id integer primary key,
  account integer not null references account on delete cascade,
  kind text not null check (kind in ('flags')),
  placement integer not null references placement on delete cascade,
  add_flags text not null default '',
  remove_flags text not null default '',
  state text not null default 'queued' check (state in ('queued', 'failed')),
  tries integer not null default 0,
  fault_code text,
  fault_message text,
  not_before integer not null default 0, -- epoch ms
  created_at integer not null
) strict;
create index operation_queue on operation (account, state, id);
create unique index operation_placement on operation (placement);

-- Somebody written with. Rows appear by themselves; only what the user said of them (name, merging) is worth keeping.
create table person (
  id integer primary key,
  name text not null default '',         -- given by the user; '' = as their mail says
  is_contact integer not null default 0 check (is_contact in (0, 1))
) strict;
create table person_address (
  address text primary key,              -- lower case
  person integer not null references person on delete cascade
) strict, without rowid;
create index person_address_person on person_address (person);

-- Being written. Recipients are rows, not text, so that people can be found and merged.
create table draft (
  id integer primary key,
  identity integer references identity on delete set null,
  kind text not null check (kind in ('new', 'reply', 'reply-all', 'forward')),
  answers integer references message on delete set null,
  subject text not null default '',
  body_text text not null default '',
  body_html text,
  caret integer not null default 0,
  created_at integer not null,
  updated_at integer not null
) strict;
create table draft_recipient (
  draft integer not null references draft on delete cascade,
  position integer not null,
  role text not null check (role in ('to', 'cc', 'bcc', 'reply-to')),
  name text not null,
  address text not null,
  primary key (draft, position)
) strict, without rowid;
create table draft_attachment (
  draft integer not null references draft on delete cascade,
  position integer not null,
  blob integer not null references blob,
  file_name text not null,
  type text not null,
  content_id text,
  primary key (draft, position)
) strict, without rowid;

-- Handed to SMTP: held -> sending -> sent, or failed, cancelled. The Message-ID resolves the uncertain case.
create table submission (
  id integer primary key,
  identity integer references identity on delete set null,
  blob integer not null references blob,
  message_id_header text not null,
  mail_from text not null,
  state text not null check (state in ('held', 'sending', 'sent', 'failed', 'cancelled')),
  not_before integer not null,           -- epoch ms: undo send, send later
  tries integer not null default 0,
  fault_code text,
  fault_message text,
  created_at integer not null
) strict;
create table submission_recipient (
  submission integer not null references submission on delete cascade,
  address text not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
  answer text not null default '',
  primary key (submission, address)
) strict, without rowid;

-- End-to-end keys: of identities (sealed) and of people (public).
create table key (
  id integer primary key,
  protocol text not null check (protocol in ('openpgp', 'smime')),
  fingerprint text not null unique,
  public blob not null,
  sealed_secret blob,
  trust text not null check (trust in ('seen', 'accepted', 'compared', 'refused')),
  first_seen_at integer not null,
  source text not null
) strict;
create table key_address (
  key integer not null references key on delete cascade,
  address text not null,
  primary key (key, address)
) strict, without rowid;

-- A keyword with the name and colour the user gave it.
create table tag (
  keyword text primary key,
  name text not null,
  colour text not null
) strict, without rowid;

create table setting (
  name text primary key,
  value text not null                    -- JSON of one value
) strict, without rowid;

-- What the user said of trust: "this relay is mine", "this archive is public".
create table trust (
  account integer references account on delete cascade,
  kind text not null check (kind in ('relay', 'authserv-id', 'public-archive')),
  value text not null,
  is_trusted integer not null check (is_trusted in (0, 1)),
  said_at integer not null
) strict;
create unique index trust_value on trust (ifnull(account, 0), kind, value);

-- Our own TLS session with an account's server, as last seen: evidence of the signal own-session.
create table tls_session (
  account integer not null references account on delete cascade,
  protocol text not null check (protocol in ('imap', 'smtp')),
  version text not null,                 -- 'TLSv1.3'
  cipher text not null,
  is_implicit integer not null check (is_implicit in (0, 1)),
  seen_at integer not null,
  primary key (account, protocol)
) strict, without rowid;
`,
}
