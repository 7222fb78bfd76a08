// Layer 1: what one message says by itself; needs its octets. Written from a ParsedMessage of the parser threads.
import type { Layer } from './layers.ts'

export const parse: Layer = {
  name: 'parse',
  version: 2,
  tables: ['envelope', 'participant', 'message_reference', 'message_text', 'attachment', 'fact', 'search'],
  sql: /* sql */ `
create table envelope (
  message integer primary key,
  message_id_header text,                -- without angle brackets
  sent_at integer,                       -- epoch ms, as the header says
  date_at integer not null,              -- what lists sort by: sent_at where plausible, else received_at
  subject text not null,
  base_subject text not null,
  author_name text not null,
  author_address text not null,          -- lower case, '' when unclear
  list_id text,
  bulk_sender text,                      -- address that bulk mail groups under
  preview text not null,
  language text,
  attachments integer not null,
  protection text not null,              -- as in the contract's MessageBody
  is_tracked integer not null,           -- it tells its sender when it is opened
  is_spam integer not null               -- a filter on its way said so in the header
) strict;
create index envelope_copy on envelope (message_id_header, author_address, sent_at)
  where message_id_header is not null;
create index envelope_date on envelope (date_at);

create table participant (
  message integer not null,
  position integer not null,
  role text not null,
  address text not null,                 -- lower case
  name text not null,
  primary key (message, position)
) strict, without rowid;
create index participant_address on participant (address, message);

-- Message-IDs named by References and In-Reply-To, oldest first.
create table message_reference (
  message integer not null,
  position integer not null,
  message_id_header text not null,
  primary key (message, position)
) strict, without rowid;

create table message_text (
  message integer primary key,
  codec text not null check (codec in ('raw', 'zstd')),
  text blob not null                     -- UTF-8: snippets are cut from it, the search index is rebuilt from it
) strict;

create table attachment (
  message integer not null,
  path text not null,
  file_name text not null,
  type text not null,
  size_bytes integer not null,
  content_id text,
  is_inline integer not null,
  primary key (message, path)
) strict, without rowid;

-- One row a privacy fact, with its proof. writer: host or authserv-id that added the line, '' = the sender.
create table fact (
  message integer not null,
  position integer not null,
  kind text not null,
  value text not null,
  writer text not null,
  part text not null,
  start integer not null,
  end integer not null,
  primary key (message, position)
) strict, without rowid;
create index fact_kind on fact (kind, value, message);

-- Text is folded and paired by shared/lib/fold.ts before it comes here and queries are folded alike; the tokenizer
-- therefore only splits. Marks are token characters (Thai, Devanagari vowels); Latin ones are gone by then.
create virtual table search using fts5 (
  subject, people, body, attachments,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
`,
}
